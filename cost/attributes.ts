import type { PricedResource } from "./resource";

type Source = PricedResource | Readonly<Record<string, unknown>>;

/**
 * The value at a path such as `rootBlockDevice.volumeSize`: what was declared or, where that is absent, secret or not known
 * yet, what the cloud answered. A list is seen through to its first element where a name follows, as providers write
 * single blocks either way.
 */
function valueAt(source: Source, path: string): unknown {
  if (!isResource(source)) return walk(source, path);
  const declared = walk(source.inputs, path);
  return isPlain(declared) ? declared : walk(source.outputs, path);
}

/** A text; undefined when absent or not known: AWS's own default applies. */
export function text(source: Source, path: string): string | undefined {
  const value = valueAt(source, path);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A number, also one written as text. */
export function number(source: Source, path: string): number | undefined {
  const value = valueAt(source, path);
  const parsed = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof parsed === "number" && Number.isFinite(parsed) ? parsed : undefined;
}

/** A flag, also one written as text. */
export function flag(source: Source, path: string): boolean | undefined {
  const value = valueAt(source, path);
  if (value === "true" || value === "false") return value === "true";
  return typeof value === "boolean" ? value : undefined;
}

/** A list; a single value where a provider wants a list counts as a list of one; empty when absent. */
export function list(source: Source, path: string): readonly unknown[] {
  const value = valueAt(source, path);
  if (Array.isArray(value)) return value;
  return isPlain(value) ? [value] : [];
}

/** The texts of a list. */
export function texts(source: Source, path: string): string[] {
  return list(source, path).filter((value): value is string => typeof value === "string");
}

/** The maps of a list of blocks, or the one block that is there. */
export function blocks(source: Source, path: string): Readonly<Record<string, unknown>>[] {
  return list(source, path).filter(isMap);
}

/** The first block, or undefined. */
export function block(source: Source, path: string): Readonly<Record<string, unknown>> | undefined {
  return blocks(source, path)[0];
}

function walk(from: unknown, path: string): unknown {
  let value = from;
  for (const name of path.split(".")) {
    if (Array.isArray(value) && !/^\d+$/.test(name)) value = value[0];
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

function isResource(source: Source): source is PricedResource {
  return typeof source["urn"] === "string" && isMap(source["inputs"]) && isMap(source["outputs"]);
}

function isPlain(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value) || Array.isArray(value) || isMap(value);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
