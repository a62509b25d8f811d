import * as fs from "node:fs";
import * as path from "node:path";
import { badInput } from "../../failure";
import type { CheckReport } from "../report";
import { FORMATS, type Format } from "./formats";

/**
 * Makes sure that reports can be written to a directory, before anything is started.
 *
 * @throws Failure (exit code 2) when it is a file, or may not be written.
 */
export function prepareDirectory(directory: string): void {
  try {
    fs.mkdirSync(directory, { recursive: true });
    fs.accessSync(directory, fs.constants.W_OK);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    const reason = code === "EEXIST" || code === "ENOTDIR" ? "a file is in the way" : `it cannot be written (${code})`;
    throw badInput(`--out is ${JSON.stringify(directory)}: ${reason}; give a directory`);
  }
}

/** Writes every format to its file of a directory; each is there as a whole or not at all. @returns the files. */
export function writeReports(
  directory: string,
  report: CheckReport,
  formats: readonly Format[],
  version: string,
): string[] {
  const written = formats.map((format) => {
    const file = path.join(directory, FORMATS[format].file);
    const temporary = `${file}.${process.pid}`;
    fs.writeFileSync(temporary, FORMATS[format].text(report, version));
    return { file, temporary };
  });
  for (const { file, temporary } of written) fs.renameSync(temporary, file);
  return written.map(({ file }) => file);
}
