import { CloudError } from "../../model";

/** Refuses unless `condition`. */
export function requireThat(condition: boolean, code: string, message: string): asserts condition {
  if (!condition) throw new CloudError(code, message);
}

/** Refuses a known text that does not match. `what` names the parameter as the service does. */
export function requireMatch(value: string | undefined, pattern: RegExp, code: string, what: string): void {
  if (value === undefined || pattern.test(value)) return;
  throw new CloudError(code, `Value '${value}' for ${what} is invalid: it must match ${pattern.source}`);
}

export function requireLength(
  value: string | undefined,
  { min = 1, max }: { min?: number; max: number },
  code: string,
  what: string,
): void {
  if (value === undefined || (value.length >= min && value.length <= max)) return;
  throw new CloudError(
    code,
    `Value '${value}' for ${what} has ${value.length} characters; allowed are ${min} to ${max}`,
  );
}

export function requireRange(
  value: number | undefined,
  [min, max]: readonly [number, number],
  code: string,
  what: string,
): void {
  if (value === undefined || (value >= min && value <= max)) return;
  throw new CloudError(code, `Value (${value}) for ${what} is invalid: it must be from ${min} to ${max}`);
}

export function requireOneOf<T extends string | number>(
  value: T | undefined,
  allowed: readonly T[],
  code: string,
  what: string,
): void {
  if (value === undefined || allowed.includes(value)) return;
  throw new CloudError(code, `Value (${value}) for ${what} is invalid: allowed are ${allowed.join(", ")}`);
}
