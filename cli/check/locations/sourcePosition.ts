import * as fs from "node:fs";
import * as path from "node:path";
import type { Place } from "./place";

const POSITION = /^project:\/\/\/(.+?)#(\d+)(?:,(\d+))?$/;

/** Where the engine recorded that a program of the project declared a resource, e.g. `project:///index.ts#12,3`. */
export function placeOfSourcePosition(position: string | undefined, project: string): Place | undefined {
  const [, relative, line, column] = POSITION.exec(position ?? "") ?? [];
  if (relative === undefined) return undefined;
  const file = path.join(project, decodeURIComponent(relative));
  const outside = path.relative(project, file).startsWith("..") || relative.includes("node_modules/");
  if (outside || !fs.existsSync(file)) return undefined;
  return { file, line: Number(line), column: Number(column ?? 1), exact: true };
}
