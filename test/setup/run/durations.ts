import * as fs from "node:fs";
import * as path from "node:path";
import { cacheDirectory } from "../cacheDirectory";

let known: Record<string, number> | undefined;

/** Milliseconds that a test file took the last time; undefined when it never ran here. */
export function durationOf(file: string): number | undefined {
  known ??= load();
  return known[file];
}

/** Remembers how long files took, so that the next run can start the longest first. */
export function rememberDurations(taken: ReadonlyMap<string, number>): void {
  known = { ...(known ?? load()), ...Object.fromEntries(taken) };
  fs.mkdirSync(path.dirname(storage()), { recursive: true });
  fs.writeFileSync(storage(), JSON.stringify(known));
}

function load(): Record<string, number> {
  try {
    return JSON.parse(fs.readFileSync(storage(), "utf8")) as Record<string, number>;
  } catch {
    return {};
  }
}

function storage(): string {
  return cacheDirectory("test-durations.json");
}
