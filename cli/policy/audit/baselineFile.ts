import * as fs from "node:fs";
import * as path from "node:path";
import { baselineOf, readBaseline, type Violation } from "../../../policies";
import { badInput } from "../../failure";

/**
 * Refuses to write a baseline over something else.
 *
 * @throws Failure (exit code 2) or PolicyFileError.
 */
export function checkTarget(file: string): void {
  if (fs.existsSync(file)) readBaseline(file);
  else if (!fs.existsSync(path.dirname(path.resolve(file)))) {
    throw badInput(`${file}: there is no directory ${path.dirname(path.resolve(file))}`);
  }
}

/** Writes findings as a baseline, whole or not at all. @returns how many. */
export function writeBaseline(file: string, violations: readonly Violation[]): number {
  const baseline = baselineOf(violations);
  const beside = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(beside, `${JSON.stringify(baseline, undefined, 2)}\n`);
  fs.renameSync(beside, file);
  return baseline.findings.length;
}
