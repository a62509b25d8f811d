import type { AnySchemaObject, ErrorObject } from "ajv";
import { nearest } from "../nearest";

/** What a JSON schema refuses, in words. `path` is the JSON pointer of the value, or of the property that is too many. */
export interface SchemaProblem {
  path: string;
  message: string;
  /** Whether `path` names a key that exists in the document (an unknown property) rather than a value. */
  atKey: boolean;
}

/**
 * Turns the errors of an ajv validator into sentences for people: what was given, what is allowed, the nearest right name.
 * The validator must have been compiled with `allErrors` and `verbose`.
 */
export function schemaProblems(errors: readonly ErrorObject[]): SchemaProblem[] {
  const told = mergeTypes(errors.filter((error) => !isNoise(error, errors))).map(sentence);
  return told.filter((problem, index) => told.findIndex((other) => same(other, problem)) === index);
}

function same(a: SchemaProblem, b: SchemaProblem): boolean {
  return a.path === b.path && a.message === b.message;
}

/** Errors that only repeat, in the terms of the schema, what another error says in the terms of the document. */
function isNoise(error: ErrorObject, all: readonly ErrorObject[]): boolean {
  if (error.keyword === "if" || error.keyword === "propertyNames") return true;
  if (error.keyword !== "anyOf" && error.keyword !== "oneOf") return false;
  return all.some((other) => other !== error && other.instancePath.startsWith(error.instancePath));
}

/** The alternatives of a union each refuse the type: one sentence names them all. */
function mergeTypes(errors: readonly ErrorObject[]): ErrorObject[] {
  const typeErrorsAt = (path: string) => errors.filter((e) => e.keyword === "type" && e.instancePath === path);
  return errors.flatMap((error) => {
    if (error.keyword !== "type") return [error];
    const alternatives = typeErrorsAt(error.instancePath);
    if (alternatives[0] !== error) return [];
    const type = alternatives.map((e) => (e.params as { type: string }).type).join(" or ");
    return [{ ...error, params: { type } }];
  });
}

function sentence(error: ErrorObject): SchemaProblem {
  const at = { path: error.instancePath, atKey: false };
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case "additionalProperties":
    case "unevaluatedProperties":
      return unknownProperty(error, String(params["additionalProperty"] ?? params["unevaluatedProperty"]));
    case "required":
      return { ...at, message: `${quote(params["missingProperty"])} is missing` };
    case "enum":
      return { ...at, message: choice(error.data, params["allowedValues"] as unknown[]) };
    case "const":
      return { ...at, message: choice(error.data, [params["allowedValue"]]) };
    case "type":
      return { ...at, message: wrongType(error, String(params["type"])) };
    default:
      return {
        ...at,
        message: `${quote(error.data)} is not allowed: ${hintOf(error) ?? error.message ?? error.keyword}`,
      };
  }
}

function unknownProperty(error: ErrorObject, property: string): SchemaProblem {
  const allowed = Object.keys((error.parentSchema as AnySchemaObject | undefined)?.properties ?? {});
  const suggestion = nearest(property, allowed);
  const hint = suggestion === undefined ? "" : `; did you mean ${quote(suggestion)}?`;
  const list = allowed.length === 0 ? "" : `; allowed: ${allowed.join(", ")}`;
  return {
    path: `${error.instancePath}/${property.replace(/~/g, "~0").replace(/\//g, "~1")}`,
    message: `unknown property ${quote(property)}${list}${hint}`,
    atKey: true,
  };
}

function choice(given: unknown, allowed: readonly unknown[]): string {
  const names = allowed.map(String);
  const suggestion = typeof given === "string" ? nearest(given, names) : undefined;
  const hint = suggestion === undefined ? "" : `; did you mean ${quote(suggestion)}?`;
  return `${quote(given)} is not allowed; allowed: ${names.join(", ")}${hint}`;
}

function wrongType(error: ErrorObject, allowed: string): string {
  const hint = hintOf(error);
  return `${quote(error.data)} is ${kindOf(error.data)}; allowed: ${allowed}${hint === undefined ? "" : ` (${hint})`}`;
}

/** A schema's own words (`errorHint`) say more than a regular expression does. */
function hintOf(error: ErrorObject): string | undefined {
  return (error.parentSchema as AnySchemaObject | undefined)?.["errorHint"] as string | undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return "empty (null)";
  return Array.isArray(value) ? "a list" : `of type ${typeof value}`;
}

const LONGEST_QUOTE = 80;

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
