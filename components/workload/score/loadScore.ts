import * as fs from "node:fs";
import * as path from "node:path";
import type { Problem } from "../../foundation/schema";
import { normalise, type ScoreDocument } from "./normalise";
import { fileReader } from "./readFileSource";
import type { Refusal } from "./resourceGraph";
import { checkSchema } from "./schemaCheck";
import { ScoreError } from "./scoreError";
import { ScoreSource } from "./scoreSource";
import type { ScoreWorkload } from "./scoreWorkload";
import { fileContentProblems, semanticProblems } from "./semanticChecks";

/**
 * Reads a Score file: lays the overrides of the environment (`score.<environment>.yaml` beside it) over it, upgrades
 * deprecated forms, validates it against Score v1b1 and `metadata.plinth`, reads `files.source` and checks what no schema
 * can say. Needs neither the Pulumi SDK nor an engine.
 *
 * @param options.environment whose overrides apply; default: none.
 * @throws ScoreError with every problem of the file, each with line and column.
 */
export function loadScore(file: string, options: { environment?: string } = {}): ScoreWorkload {
  const source = ScoreSource.read(file, overridesOf(file, options.environment));
  const document = source.document();
  const invalid = [...checkSchema(document), ...fileContentProblems(document)];
  if (invalid.length > 0) throw new ScoreError(located(source, invalid));
  const directory = path.dirname(file);
  const refusals: Refusal[] = [];
  const workload = normalise(
    document as ScoreDocument,
    fileReader(directory, (at, message) => refusals.push({ path: at, message })),
  );
  refusals.push(...semanticProblems(workload));
  if (refusals.length > 0) throw new ScoreError(located(source, refusals));
  return { ...workload, file, directory, source };
}

function overridesOf(file: string, environment: string | undefined): string | undefined {
  if (environment === undefined) return undefined;
  const { dir, name, ext } = path.parse(file);
  const overrides = path.join(dir, `${name}.${environment}${ext}`);
  return fs.existsSync(overrides) ? overrides : undefined;
}

function located(source: ScoreSource, refusals: readonly Refusal[]): Problem[] {
  return refusals
    .map(({ path: at, message, atKey }) => source.problem(at, message, atKey))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
