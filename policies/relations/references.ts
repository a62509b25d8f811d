import type { RuleResource } from "../rule";
import { UNKNOWN } from "../rule";
import { property } from "../values/read";

/**
 * Whether a property of one resource names another: the engine knows that it was computed from it, or it holds one of the
 * values that identify the other.
 */
export function refersTo(from: RuleResource, path: string, to: RuleResource, identifiers: readonly string[]): boolean {
  const root = path.split(".", 1)[0] ?? path;
  if (from.propertyDependencies[root]?.includes(to.urn)) return true;
  const value = property(from, path);
  return typeof value === "string" && identifiers.some((name) => property(to, name) === value);
}

/** Whether it is not known yet what a property names, nor can the engine tell from its dependencies. */
export function refersToUnknown(from: RuleResource, path: string): boolean {
  const root = path.split(".", 1)[0] ?? path;
  return property(from, path) === UNKNOWN && (from.propertyDependencies[root] ?? []).length === 0;
}

/** Those of `resources` that have one of these types. */
export function ofTypes(resources: readonly RuleResource[], types: readonly string[]): RuleResource[] {
  return resources.filter((resource) => types.includes(resource.type));
}
