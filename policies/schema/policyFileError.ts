/** One thing wrong in a file that governs the policies. Lines and columns count from 1. */
export interface FileProblem {
  file: string;
  line: number;
  column: number;
  /** What is wrong and what is allowed. */
  message: string;
}

/** A file that governs the policies, such as the waivers, cannot be used. Its message lists every problem, one a line. */
export class PolicyFileError extends Error {
  constructor(readonly problems: readonly FileProblem[]) {
    super(problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join("\n"));
    this.name = "PolicyFileError";
  }
}
