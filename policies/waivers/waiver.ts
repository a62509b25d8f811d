import type { RuleResource } from "../rule";
import { matchesGlob } from "../values/glob";
import type { Acceptance } from "../violation";

/** A finding that somebody accepts until a day, as `policies/waivers.yaml` lists it. */
export interface Waiver extends Acceptance {
  /** Name of the rule. */
  rule: string;
  /** Which resources: a pattern on the URN, or on `TYPE NAME`, with `*` for any run of characters and `?` for one. */
  resource: string;
  /** Names of the environments it holds in; absent: in all. */
  environments?: readonly string[];
}

/** A resource as far as a waiver looks at it. */
export type WaivableResource = Pick<RuleResource, "urn" | "type" | "name">;

/** Whether a pattern is one on the URN; otherwise it is `TYPE NAME`. */
export function isUrnPattern(pattern: string): boolean {
  return !pattern.includes(" ");
}

/** The type and the name that a pattern `TYPE NAME` asks for. */
export function typeAndName(pattern: string): [type: string, name: string] {
  const space = pattern.indexOf(" ");
  return [pattern.slice(0, space), pattern.slice(space + 1).trim()];
}

/** Whether a waiver's pattern matches a resource. */
export function coversResource({ resource: pattern }: Pick<Waiver, "resource">, resource: WaivableResource): boolean {
  if (isUrnPattern(pattern)) return matchesGlob(pattern, resource.urn);
  const [type, name] = typeAndName(pattern);
  return matchesGlob(type, resource.type) && matchesGlob(name, resource.name);
}

/** Whether a waiver is for an environment. One that names environments holds in none that has no name. */
export function holdsIn({ environments }: Waiver, environment: string | undefined): boolean {
  return environments === undefined || (environment !== undefined && environments.includes(environment));
}

/** Whether the last day of a waiver is over. */
export function hasExpired({ expires }: Pick<Waiver, "expires">, today: string): boolean {
  return expires < today;
}

/** Today in UTC, `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
