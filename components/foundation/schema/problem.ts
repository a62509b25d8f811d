/** One thing wrong in a file that a person wrote, with the place to look. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  /** JSON pointer of the value inside the document, e.g. `/cluster/nodePools/default/minSize`. */
  path: string;
  /** What was given, what is allowed and the nearest right name. */
  message: string;
}

/** `file:line:column: path: message`, the form editors and CI logs turn into links. */
export function formatProblem({ file, line, column, path, message }: Problem): string {
  return `${file}:${line}:${column}: ${path === "" ? "" : `${path}: `}${message}`;
}
