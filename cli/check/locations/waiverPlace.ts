import * as fs from "node:fs";
import * as path from "node:path";
import { WAIVERS_FILE } from "../../../policies";
import { WAIVERS_VALID } from "../../../policies/waivers/validity";
import type { Located, Place } from "./place";

/** Where a waiver stands that does not hold any more: at the line with the name of its rule. Undefined for other violations. */
export function placeOfWaiver({ rule, message }: Located, project: string): Place | undefined {
  const file = path.join(project, WAIVERS_FILE);
  if (rule !== WAIVERS_VALID.name || !fs.existsSync(file)) return undefined;
  const waived = /^the waiver of (\S+) for /.exec(message)?.[1];
  const lines = fs.readFileSync(file, "utf8").split("\n");
  const index = waived === undefined ? -1 : lines.findIndex((line) => line.trim().endsWith(waived));
  const column = index < 0 ? 1 : (lines[index] ?? "").search(/\S/) + 1;
  return { file, line: Math.max(index, 0) + 1, column, exact: true };
}
