import { closest, distance } from "fastest-levenshtein";

/**
 * The allowed name a person most likely meant.
 *
 * @returns the closest of `allowed`, or `undefined` when none is close enough to be a plausible typing error.
 */
export function nearest(given: string, allowed: readonly string[]): string | undefined {
  if (allowed.length === 0) return undefined;
  const candidate = closest(given.toLowerCase(), [...allowed]);
  const tolerance = Math.max(2, Math.floor(given.length / 3));
  return distance(given.toLowerCase(), candidate.toLowerCase()) <= tolerance ? candidate : undefined;
}
