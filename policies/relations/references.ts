import type { RuleResource } from "../rule";
import { UNKNOWN } from "../rule";
import { otherNumberOf } from "../values/grammaticalNumber";
import { hasUnknown, isEmpty, property, stringsInside } from "../values/read";

/** Whether it is not known yet what a property names, nor can the engine tell from its dependencies. */
export function refersToUnknown(from: RuleResource, path: string): boolean {
  return property(from, path) === UNKNOWN && dependenciesOf(from, path).length === 0;
}

/** Like {@link refersToUnknown}, for a property that names others somewhere inside it. */
export function mayReferToUnknown(from: RuleResource, name: string): boolean {
  return hasUnknown(property(from, name)) && dependenciesOf(from, name).length === 0;
}

/** Whether a property is given: it has a value, or one that is not known yet but comes from a resource. */
export function isGiven(from: RuleResource, path: string): boolean {
  const value = property(from, path);
  return value === UNKNOWN ? dependenciesOf(from, path).length > 0 : !isEmpty(value);
}

/** URNs of the resources that the property at a path was computed from, its name in singular or plural. */
export function dependenciesOf(from: RuleResource, path: string): readonly string[] {
  const root = path.split(".", 1)[0] ?? path;
  return from.propertyDependencies[root] ?? from.propertyDependencies[otherNumberOf(root)] ?? [];
}

/**
 * For each resource, those of `to` that a property of it names, anywhere inside: the engine knows that it was computed from
 * them, or it holds a value that identifies them. In time that grows with the number of resources only.
 *
 * @returns no entry for a resource that names none. Resources that name the same ones by one name share one set.
 */
export function namedBy(
  from: readonly RuleResource[],
  name: string,
  to: readonly RuleResource[],
  identifiers: readonly string[],
): ReadonlyMap<RuleResource, ReadonlySet<RuleResource>> {
  const known = byIdentifier(to, identifiers);
  const named = new Map<RuleResource, ReadonlySet<RuleResource>>();
  for (const resource of from) {
    const keys = [...dependenciesOf(resource, name), ...stringsInside(property(resource, name))];
    const [first, ...more] = new Set(keys.flatMap((key) => known.get(key) ?? []));
    if (first === undefined) continue;
    named.set(resource, more.length === 0 ? first : new Set([first, ...more].flatMap((targets) => [...targets])));
  }
  return named;
}

/** Those of `to` that some resource names; see {@link namedBy}. */
export function allNamed(
  from: readonly RuleResource[],
  name: string,
  to: readonly RuleResource[],
  identifiers: readonly string[],
): ReadonlySet<RuleResource> {
  const sets = new Set(namedBy(from, name, to, identifiers).values());
  return new Set([...sets].flatMap((targets) => [...targets]));
}

/** The other way round: for each of `to`, the resources that name it. Those that the same ones name share one list. */
export function naming(
  from: readonly RuleResource[],
  name: string,
  to: readonly RuleResource[],
  identifiers: readonly string[],
): ReadonlyMap<RuleResource, readonly RuleResource[]> {
  const bySet = new Map<ReadonlySet<RuleResource>, RuleResource[]>();
  for (const [resource, targets] of namedBy(from, name, to, identifiers)) {
    const others = bySet.get(targets);
    if (others === undefined) bySet.set(targets, [resource]);
    else others.push(resource);
  }
  const by = new Map<RuleResource, RuleResource[]>();
  const own = new Set<RuleResource>();
  for (const [targets, resources] of bySet) {
    for (const target of targets) {
      const before = by.get(target);
      if (before === undefined) by.set(target, resources);
      else if (own.has(target)) for (const resource of resources) before.push(resource);
      else {
        own.add(target);
        by.set(target, [...before, ...resources]);
      }
    }
  }
  return by;
}

function byIdentifier(
  resources: readonly RuleResource[],
  identifiers: readonly string[],
): ReadonlyMap<string, ReadonlySet<RuleResource>> {
  const known = new Map<string, Set<RuleResource>>();
  for (const resource of resources) {
    for (const key of [resource.urn, ...identifiers.map((path) => property(resource, path))]) {
      if (typeof key !== "string" || key === "") continue;
      const same = known.get(key);
      if (same === undefined) known.set(key, new Set([resource]));
      else same.add(resource);
    }
  }
  return known;
}

/** Those of `resources` that have one of these types. */
export function ofTypes(resources: readonly RuleResource[], types: readonly string[]): RuleResource[] {
  return resources.filter((resource) => types.includes(resource.type));
}
