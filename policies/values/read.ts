import { UNKNOWN, type RuleResource } from "../rule";
import { otherNumberOf } from "./grammaticalNumber";

/** Something with properties: a resource, or an object inside one. */
export type Properties = Readonly<Record<string, unknown>>;

/** An object that is neither an array nor null. */
export function isObject(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a value that should be a list of objects; a single object counts as a list of one. */
export function objects(value: unknown): Properties[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/** The strings of a value that should be a list of strings; a single string counts as a list of one. */
export function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/**
 * The value at a path such as `vpcConfig.endpointPublicAccess`; `undefined` when absent or null, `UNKNOWN` when it, or an
 * object on the way to it, is not known yet. A list on the way that holds one object is stepped into, as providers write
 * single blocks either way; so is the singular of a list's name, or the plural, where the exact name is absent.
 */
export function at(from: unknown, path: string): unknown {
  let value = from;
  for (const key of path.split(".")) {
    if (value === UNKNOWN) return UNKNOWN;
    if (Array.isArray(value) && value.length === 1) value = value[0];
    if (value === UNKNOWN) return UNKNOWN;
    value = isObject(value) ? member(value, key) : undefined;
  }
  return value ?? undefined;
}

function member(object: Properties, key: string): unknown {
  if (Object.hasOwn(object, key)) return object[key];
  const other = otherNumberOf(key);
  return Object.hasOwn(object, other) ? object[other] : undefined;
}

/** The resource's property at a path; see {@link at}. */
export function property(resource: RuleResource, path: string): unknown {
  return at(resource.properties, path);
}

/** Whether a value or anything inside it is not known yet. Without recursion: documents may be nested without limit. */
export function hasUnknown(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (next === UNKNOWN) return true;
    if (typeof next === "object" && next !== null) for (const inner of Object.values(next)) open.push(inner);
  }
  return false;
}

/** All strings in a value, however deep. Without recursion: documents may be nested without limit. */
export function stringsInside(value: unknown): string[] {
  const found: string[] = [];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === "string") found.push(next);
    else if (typeof next === "object" && next !== null) for (const inner of Object.values(next)) open.push(inner);
  }
  return found;
}

/** True as providers write it: the boolean or the word. */
export function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}

/** False as providers write it: the boolean or the word. */
export function isFalse(value: unknown): boolean {
  return value === false || value === "false";
}

/** Absent, or a text, list or object with nothing in it. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === "";
}

/** A number as providers write it: a number or its digits. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

/** A value as a message shows it: short, on one line. */
export function shown(value: unknown): string {
  if (value === undefined) return "not set";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
