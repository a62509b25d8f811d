import { closest, distance } from "fastest-levenshtein";

/** The name a person most likely meant; undefined when none is near enough to be a typing error. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const candidate = closest(given, [...names]);
  return distance(given, candidate) <= Math.max(2, Math.floor(given.length / 3)) ? candidate : undefined;
}
