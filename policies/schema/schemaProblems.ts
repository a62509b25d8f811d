import type { AnySchemaObject, ErrorObject } from "ajv";
import type { DocumentProblem } from "./problem";
import { suggestion } from "./suggestion";

/**
 * What a JSON schema refuses, in words: what was given, what is allowed, the nearest right name. The validator must have
 * been compiled with `allErrors` and `verbose`.
 */
export function schemaProblems(errors: readonly ErrorObject[]): DocumentProblem[] {
  return errors.filter(({ keyword }) => keyword !== "anyOf").map(describe);
}

function describe({ instancePath, keyword, params, data, message, parentSchema }: ErrorObject): DocumentProblem {
  const path = segmentsOf(instancePath);
  const schema = parentSchema as AnySchemaObject | undefined;
  if (keyword === "additionalProperties") {
    const name = String(params["additionalProperty"]);
    const allowed = Object.keys(schema?.["properties"] ?? {});
    return {
      path: [...path, name],
      message: `not a known key.${suggestion(name, allowed)} Allowed: ${allowed.join(", ")}.`,
    };
  }
  if (keyword === "enum") {
    const allowed = params["allowedValues"] as string[];
    return { path, message: `is ${shown(data)}; allowed: ${allowed.join(", ")}.${suggestion(data, allowed)}` };
  }
  if (keyword === "required") return { path, message: `${String(params["missingProperty"])} is missing.` };
  const rule = (schema?.["errorHint"] as string | undefined) ?? message ?? "is not allowed";
  return { path, message: `is ${shown(data)}; it ${rule}.` };
}

const LONGEST_VALUE = 80;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}

function segmentsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replace(/~1/g, "/").replace(/~0/g, "~"));
}
