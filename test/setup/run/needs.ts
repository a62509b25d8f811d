import * as fs from "node:fs";
import * as path from "node:path";
import type { Requirement } from "../requirement";
import { REQUIREMENTS } from "../requirements";

const IMPORT = /(?:from|import|require\()\s*["'](\.[^"']*)["']/g;
/** A test that starts processes is slow enough for a process of its own. */
const SLOW = /LocalWorkspace|bin\/plinth|startApiServer|startPostgres|spawn|execFile|motoServer|startMoto/;

/** What a test file needs on the machine, and whether it is slow. */
export interface Needs {
  requirements: Requirement[];
  slow: boolean;
}

/** Reads it off the file and the modules under `test` that it imports; the set-up itself does not count. */
export function needsOf(root: string, file: string): Needs {
  const text = [...modulesOf(root, path.join(root, file), new Set())].join("\n");
  const needed = REQUIREMENTS.filter(({ neededWhen }) => neededWhen.test(text));
  return { requirements: needed.map(({ requirement }) => requirement), slow: needed.length > 0 || SLOW.test(text) };
}

function* modulesOf(root: string, file: string, seen: Set<string>): Generator<string> {
  if (seen.has(file)) return;
  seen.add(file);
  const text = fs.readFileSync(file, "utf8");
  yield text;
  for (const [, specifier = ""] of text.matchAll(IMPORT)) {
    const imported = resolve(path.resolve(path.dirname(file), specifier));
    const relative = imported === undefined ? "" : path.relative(root, imported);
    if (imported && relative.startsWith("test/") && !relative.startsWith("test/setup/"))
      yield* modulesOf(root, imported, seen);
  }
}

function resolve(place: string): string | undefined {
  return [place, `${place}.ts`, path.join(place, "index.ts")].find(
    (candidate) => candidate.endsWith(".ts") && fs.existsSync(candidate),
  );
}
