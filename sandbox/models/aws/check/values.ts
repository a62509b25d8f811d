import type { Properties } from "../../model";

/**
 * Readers of input properties. A value that is missing or not known yet (a symbol in its place) reads as `undefined`, so
 * checks built on them never judge what they cannot see. Paths are written `vpcConfig.subnetIds`.
 */
function at(inputs: Properties, path: string): unknown {
  let value: unknown = inputs;
  for (const step of path.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value ?? undefined;
}

export function text(inputs: Properties, path: string): string | undefined {
  const value = at(inputs, path);
  return typeof value === "string" ? value : undefined;
}

/** A number, or a string of digits as some properties carry them. */
export function number(inputs: Properties, path: string): number | undefined {
  const value = at(inputs, path);
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

export function flag(inputs: Properties, path: string): boolean | undefined {
  const value = at(inputs, path);
  return typeof value === "boolean" ? value : undefined;
}

/** The strings of a list; unknown elements are left out. */
export function texts(inputs: Properties, path: string): string[] {
  const value = at(inputs, path);
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}

/** The objects of a list; unknown elements are left out. */
export function objects(inputs: Properties, path: string): Properties[] {
  const value = at(inputs, path);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function object(inputs: Properties, path: string): Properties | undefined {
  const value = at(inputs, path);
  return isObject(value) ? value : undefined;
}

/** Whether the program gave the property at all, known or not. */
export function given(inputs: Properties, path: string): boolean {
  return at(inputs, path) !== undefined;
}

/** Whether a list and all its elements are known. */
export function known(inputs: Properties, path: string): boolean {
  const value = at(inputs, path);
  if (typeof value === "symbol") return false;
  return !Array.isArray(value) || value.every((each) => typeof each !== "symbol");
}

function isObject(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
