import { closest, distance } from "fastest-levenshtein";

/** ` Did you mean "x"?` when a name is close enough to an allowed one to be a typing error; empty otherwise. */
export function suggestion(given: unknown, allowed: readonly string[]): string {
  if (typeof given !== "string" || allowed.length === 0) return "";
  const candidate = closest(given, [...allowed]);
  return distance(given, candidate) <= Math.max(2, given.length / 3)
    ? ` Did you mean ${JSON.stringify(candidate)}?`
    : "";
}
