import { groupedBy } from "../relations/groups";
import { namedBy } from "../relations/references";
import type { RuleResource } from "../rule";
import { property } from "../values/read";

const IDENTIFIERS = ["id", "arn"];

/** In which availability zones something is, by the subnets that it names. */
export interface Placement {
  /** Zones of the subnets that are in the stack, as far as they are known. */
  zones: ReadonlySet<string>;
  /** Subnets named, where their number is known. */
  subnets: number | undefined;
  /** Zones of other subnets are not known, so that there may be more. */
  uncertain: boolean;
}

/**
 * Where resources are that name subnets in a property.
 *
 * @param pathOf the path at which a resource names its subnets, e.g. `vpcConfig.subnetIds`.
 * @returns no entry for a resource that names none.
 */
export function placements(
  resources: readonly RuleResource[],
  pathOf: (resource: RuleResource) => string,
  subnets: readonly RuleResource[],
): ReadonlyMap<RuleResource, Placement> {
  const found = new Map<RuleResource, Placement>();
  for (const [root, group] of groupedBy(resources, (resource) => rootOf(pathOf(resource)))) {
    const named = namedBy(group, root, subnets, IDENTIFIERS);
    for (const resource of group) {
      const value = property(resource, pathOf(resource));
      const placement = placementOf(value, [...(named.get(resource) ?? [])]);
      if (placement !== undefined) found.set(resource, placement);
    }
  }
  return found;
}

function rootOf(path: string): string {
  return path.split(".", 1)[0] ?? path;
}

function placementOf(value: unknown, inStack: readonly RuleResource[]): Placement | undefined {
  const count = Array.isArray(value) ? value.length : undefined;
  if (value === undefined || count === 0) return undefined;
  const zones = inStack.map((subnet) => property(subnet, "availabilityZone") ?? property(subnet, "availabilityZoneId"));
  const known = zones.filter((zone) => typeof zone === "string");
  const all = count === undefined ? inStack.length > 0 : inStack.length >= count;
  return { zones: new Set(known), subnets: count, uncertain: !all || known.length < zones.length };
}

/** The zones that are too few, in words; undefined when there are enough or that is not known. */
export function tooFewZones({ zones, subnets, uncertain }: Placement, minimum: number): string | undefined {
  if (subnets !== undefined && subnets < minimum) return subnets === 1 ? "one subnet" : `${subnets} subnets`;
  if (uncertain || zones.size >= minimum) return undefined;
  return `zone ${[...zones].sort().join(", ")} only`;
}
