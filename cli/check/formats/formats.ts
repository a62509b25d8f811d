import { nearest } from "../../../components/foundation";
import { badInput } from "../../failure";
import type { CheckReport } from "../report";
import { jsonOf } from "./json";
import { junitOf } from "./junit";
import { markdownOf } from "./markdown/markdown";
import { sarifOf } from "./sarif/sarif";

/** The forms in which a report is written. */
export type Format = "markdown" | "json" | "sarif" | "junit";

interface Form {
  /** Name of the file in `--out`. */
  file: string;
  text(report: CheckReport, version: string): string;
}

export const FORMATS: Readonly<Record<Format, Form>> = {
  markdown: { file: "plinth-check.md", text: markdownOf },
  json: { file: "plinth-check.json", text: (report) => jsonText(jsonOf(report)) },
  sarif: { file: "plinth-check.sarif", text: (report, version) => jsonText(sarifOf(report, version)) },
  junit: { file: "junit.xml", text: junitOf },
};

function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/**
 * The formats in a list such as `markdown,sarif`.
 *
 * @throws Failure (exit code 2) naming one that does not exist, with the nearest that does.
 */
export function formatsIn(list: string): Format[] {
  const names = list.split(",").map((name) => name.trim().toLowerCase());
  const known = Object.keys(FORMATS);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return [...new Set(names)] as Format[];
  const suggestion = nearest(unknown, known);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  throw badInput(
    `--format is ${JSON.stringify(list)}: ${JSON.stringify(unknown)} is none; allowed: ${known.join(", ")}${hint}`,
  );
}
