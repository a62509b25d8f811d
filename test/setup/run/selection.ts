import * as fs from "node:fs";
import * as path from "node:path";

/** What to run. */
export interface Selection {
  /** Test files, relative to the root, in order. */
  files: string[];
  /** Options that mocha gets as they are, e.g. `--grep`. */
  options: string[];
}

const MOCHA_OPTIONS_WITH_VALUE = new Set(["-g", "--grep", "-f", "--fgrep", "-t", "--timeout"]);
const NOT_TESTS = ["test/consumer", "node_modules"];

/** Throws with a clear message when a path holds no test. */
export function select(root: string, args: readonly string[]): Selection {
  const paths: string[] = [];
  const options: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? "";
    if (!arg.startsWith("-")) paths.push(arg);
    else options.push(arg, ...(MOCHA_OPTIONS_WITH_VALUE.has(arg) ? [args[++index] ?? ""] : []));
  }
  const files = (paths.length === 0 ? ["test"] : paths).flatMap((each) => testsAt(root, each));
  return { files: [...new Set(files)].sort(), options };
}

function testsAt(root: string, given: string): string[] {
  const place = path.resolve(root, given);
  const found = fs.existsSync(place) ? [...testsBelow(root, place)] : [];
  if (found.length === 0) throw new Error(`${given} is neither a test file (*.test.ts) nor a folder that holds one`);
  return found;
}

function* testsBelow(root: string, place: string): Generator<string> {
  const relative = path.relative(root, place);
  if (NOT_TESTS.some((part) => relative === part || relative.endsWith(`/${part}`))) return;
  if (fs.statSync(place).isFile()) {
    if (place.endsWith(".test.ts")) yield relative;
    return;
  }
  for (const entry of fs.readdirSync(place)) yield* testsBelow(root, path.join(place, entry));
}
