import { nearest } from "../../components/foundation";
import { badInput } from "../failure";

/** `tags.owner=nobody`, taken apart. */
export interface PathChange {
  path: string;
  segments: (string | number)[];
  /** Undefined: the property is removed. */
  value: unknown;
}

/**
 * Takes `path=value` apart: the value is JSON where it can be, else text; empty removes the property.
 *
 * @throws Failure (exit code 2) when it is not of that form.
 */
export function parseChange(text: string): PathChange {
  const separator = text.indexOf("=");
  const path = text.slice(0, separator).trim();
  const segments = segmentsOf(path);
  if (separator < 1 || segments.length === 0) {
    throw badInput(
      `${JSON.stringify(text)} is not a change; allowed: path=value, e.g. tags.owner=nobody or ingress[0].fromPort=22`,
    );
  }
  return { path, segments, value: valueOf(text.slice(separator + 1)) };
}

function segmentsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\["([^"]*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, index, name]) =>
    index === undefined ? (quoted ?? name ?? "") : Number(index),
  );
}

function valueOf(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * The properties with one of them changed.
 *
 * @param owner how messages call what has the properties.
 * @throws Failure (exit code 2) when the path leads nowhere, with the nearest right name.
 */
export function withChange(
  properties: Record<string, unknown>,
  change: PathChange,
  owner: string,
): { before: unknown; after: Record<string, unknown> } {
  const after = structuredClone(properties);
  let container: unknown = after;
  for (const [depth, segment] of change.segments.slice(0, -1).entries()) {
    container = child(container, segment, depth, change, owner);
  }
  const last = change.segments.at(-1) ?? "";
  if (typeof container !== "object" || container === null)
    throw notThere(change, change.segments.length - 1, undefined, owner);
  const before = (container as Record<string, unknown>)[last];
  // A map such as tags takes new keys; a resource has only the properties that its type has.
  if (before === undefined && change.segments.length === 1) throw notThere(change, 0, container, owner);
  if (change.value !== undefined) (container as Record<string, unknown>)[last] = change.value;
  else if (Array.isArray(container)) container.splice(Number(last), 1);
  else delete (container as Record<string, unknown>)[last];
  return { before, after };
}

function child(
  container: unknown,
  segment: string | number,
  depth: number,
  change: PathChange,
  owner: string,
): unknown {
  const next =
    typeof container === "object" && container !== null ? (container as Record<string, unknown>)[segment] : undefined;
  if (next === undefined || next === null) throw notThere(change, depth, container, owner);
  return next;
}

function notThere(change: PathChange, depth: number, container: unknown, owner: string): Error {
  const given = String(change.segments[depth]);
  const allowed = typeof container === "object" && container !== null ? Object.keys(container) : [];
  const suggestion = nearest(given, allowed);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  const list = allowed.length === 0 ? "" : `; there are: ${allowed.join(", ")}`;
  return badInput(`${owner} has no property ${JSON.stringify(given)} (of ${change.path})${list}${hint}`);
}
