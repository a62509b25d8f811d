import { distance } from "fastest-levenshtein";

/**
 * The allowed name a person most likely meant.
 *
 * @returns the closest of `allowed`, or `undefined` when none is close enough to be a typing error.
 */
export function nearest(given: string, allowed: Iterable<string>): string | undefined {
  let best: string | undefined;
  let smallest = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const candidate of allowed) {
    if (Math.abs(candidate.length - given.length) >= smallest) continue;
    const difference = distance(given.toLowerCase(), candidate.toLowerCase());
    if (difference < smallest) [best, smallest] = [candidate, difference];
  }
  return best;
}

/** ` Did you mean "x"?` or nothing. */
export function suggestion(given: string, allowed: Iterable<string>): string {
  const candidate = nearest(given, allowed);
  return candidate === undefined ? "" : ` Did you mean ${JSON.stringify(candidate)}?`;
}
