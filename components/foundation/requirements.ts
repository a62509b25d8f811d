import { ArgumentError } from "./argumentError";

/** @throws ArgumentError unless `given` is absent or one of `choices`; the nearest of them is suggested. */
export function requireOneOf(
  component: string,
  path: string,
  given: string | undefined,
  choices: readonly string[],
): void {
  if (given === undefined || choices.includes(given)) return;
  throw new ArgumentError({ component, path, given, allowed: choices.join(", "), choices });
}

/** @throws ArgumentError unless `given` is absent or an integer from `least` to `most`. */
export function requireInteger(
  component: string,
  path: string,
  given: number | undefined,
  least: number,
  most: number,
): void {
  if (given === undefined || (Number.isInteger(given) && given >= least && given <= most)) return;
  throw new ArgumentError({ component, path, given, allowed: `an integer from ${least} to ${most}` });
}
