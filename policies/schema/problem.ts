/** One thing wrong in a document. */
export interface DocumentProblem {
  /** The keys and indices that lead to the value, e.g. `["enforcement", "rds-not-pubic"]`. */
  path: readonly string[];
  /** What is wrong and what is allowed, in one sentence. */
  message: string;
}
