import { fileText } from "../schema/fileText";
import { PolicyFileError } from "../schema/policyFileError";
import { validatorOf } from "../schema/validator";
import type { Baseline } from "./baseline";
import schema from "./schema.json";

const validate = validatorOf(schema);

/**
 * Reads a baseline. Rules that have gone since it was written do no harm: their findings count as fixed.
 *
 * @throws PolicyFileError when the file cannot be read or is no baseline.
 */
export function readBaseline(file: string): Baseline {
  const refuse = (messages: readonly string[]): PolicyFileError =>
    new PolicyFileError(messages.map((message) => ({ file, line: 1, column: 1, message })));
  const baseline = parsed(fileText(file));
  if (baseline === undefined) throw refuse(["is not JSON; a baseline is written with --write-baseline"]);
  const problems = validate(baseline);
  if (problems.length === 0) return baseline as Baseline;
  throw refuse(problems.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": ")));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
