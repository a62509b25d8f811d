import { UNKNOWN, type Finding, type RuleResource } from "../rule";
import { asNumber, isTrue, property, shown } from "./read";

/** The property must be true. Absent counts as false. */
export function mustBeTrue(resource: RuleResource, path: string, meaning: string): Finding[] {
  const value = property(resource, path);
  return value === UNKNOWN || isTrue(value) ? [] : [{ message: `${path} is ${shown(value)}: ${meaning}` }];
}

/** The property must not be true. Absent counts as false. */
export function mustNotBeTrue(resource: RuleResource, path: string, meaning: string): Finding[] {
  return isTrue(property(resource, path)) ? [{ message: `${path} is true: ${meaning}` }] : [];
}

/** The property must be set to something that is not empty. */
export function mustBeSet(resource: RuleResource, path: string, meaning: string): Finding[] {
  const value = property(resource, path);
  const empty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  return empty ? [{ message: `${path} is ${value === undefined ? "not set" : "empty"}: ${meaning}` }] : [];
}

/** The property must name a KMS key that is not one of those that AWS manages, whose aliases begin with `alias/aws/`. */
export function mustNameOwnKey(resource: RuleResource, path: string, meaning: string): Finding[] {
  const value = property(resource, path);
  const isOfAws = typeof value === "string" && /(^|:)alias\/aws\//.test(value);
  return isOfAws ? [{ message: `${path} is ${value}: ${meaning}` }] : mustBeSet(resource, path, meaning);
}

/** The property must be one of the given values. `absent` says what counts where it is not set. */
export function mustBeOneOf(
  resource: RuleResource,
  path: string,
  allowed: readonly unknown[],
  meaning: string,
  absent?: unknown,
): Finding[] {
  const value = property(resource, path) ?? absent;
  return value === UNKNOWN || allowed.includes(value) ? [] : [{ message: `${path} is ${shown(value)}: ${meaning}` }];
}

/** The property must be a number of at least `minimum`; absent counts as `absent`, or as too little. */
export function mustBeAtLeast(
  resource: RuleResource,
  path: string,
  minimum: number,
  meaning: string,
  absent?: number,
): Finding[] {
  const value = property(resource, path) ?? absent;
  if (value === UNKNOWN) return [];
  const number = asNumber(value);
  return number !== undefined && number >= minimum ? [] : [{ message: `${path} is ${shown(value)}: ${meaning}` }];
}
