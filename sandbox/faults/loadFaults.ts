import * as fs from "node:fs";
import Ajv, { type ErrorObject } from "ajv";
import { parse } from "yaml";
import { nearest } from "../cloud/nearest";
import type { Faults } from "./faults";
import schema from "./faults.schema.json";

/** A faults file that cannot be used; the message says where and why. */
export class FaultsFileError extends Error {
  constructor(
    readonly file: string,
    problems: readonly string[],
  ) {
    super(problems.map((problem) => `${file}: ${problem}`).join("\n"));
    this.name = "FaultsFileError";
  }
}

/**
 * Reads faults from YAML or JSON.
 *
 * @throws FaultsFileError when the file cannot be read or is not valid.
 */
export function loadFaults(file: string): Faults {
  let faults: unknown;
  try {
    faults = parse(fs.readFileSync(file, "utf8")) ?? {};
  } catch (error) {
    throw new FaultsFileError(file, [(error as Error).message]);
  }
  const validate = new Ajv({ allErrors: true, strict: false }).compile<Faults>(schema);
  if (validate(faults)) return faults;
  throw new FaultsFileError(file, (validate.errors ?? []).map(problemOf));
}

function problemOf({ instancePath, keyword, params, parentSchema, message }: ErrorObject): string {
  const path = instancePath === "" ? "/" : instancePath;
  if (keyword !== "additionalProperties") return `${path}: ${message ?? "is not valid"}`;
  const given = String(params.additionalProperty);
  const allowed = Object.keys((parentSchema as { properties?: object } | undefined)?.properties ?? schema.properties);
  const near = nearest(given, allowed);
  const hint = near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`;
  return `${path}: unknown key ${JSON.stringify(given)}; allowed: ${allowed.join(", ")}.${hint}`;
}
