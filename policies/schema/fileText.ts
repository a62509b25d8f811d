import fs from "node:fs";
import { PolicyFileError } from "./policyFileError";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "is a directory",
  EACCES: "there is no permission to read it",
};

/**
 * The text of a file.
 *
 * @throws PolicyFileError when it cannot be read.
 */
export function fileText(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new PolicyFileError([{ file, line: 1, column: 1, message: REASONS[code] ?? message }]);
  }
}
