import { nearest } from "../../components/foundation/nearest";
import { badInput } from "../failure";

/**
 * One of some names, as an option gave it.
 *
 * @throws Failure (exit code 2) naming the allowed ones and the nearest.
 */
export function oneOf<T extends string>(option: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === given);
  if (found !== undefined) return found;
  const suggestion = nearest(given, allowed);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  throw badInput(`${option} is ${JSON.stringify(given)}; allowed: ${allowed.join(", ")}${hint}`);
}
