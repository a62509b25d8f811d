/** Where a resource is declared. Lines and columns count from 1. */
export interface Place {
  /** Absolute path. */
  file: string;
  line: number;
  column: number;
  /** Whether the place is that of the very thing, not only the top of what it belongs to. */
  exact: boolean;
}

/** What a place is looked for. */
export interface Located {
  rule: string;
  /** Absent where the whole stack is meant. */
  urn?: string | undefined;
  type?: string | undefined;
  message: string;
}

/** The property names that a message mentions, e.g. `publiclyAccessible` of `main: publiclyAccessible is true`. */
export function wordsOf(message: string): Set<string> {
  return new Set(message.match(/[A-Za-z][A-Za-z0-9_]*/g) ?? []);
}
