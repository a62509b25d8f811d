import { text } from "./attributes";
import type { RelatedResources } from "./related";
import type { PricedResource } from "./resource";

const AWS_ARN = /^arn:aws[a-z-]*:[^:]*:([a-z0-9-]+):/;

/**
 * The region a resource is in: its own `region`, that of its ARN, of its availability zone, of its provider.
 *
 * @returns undefined when none of them says: the stack's region applies.
 */
export function regionOf(resource: PricedResource, related: RelatedResources): string | undefined {
  return (
    text(resource, "region") ??
    AWS_ARN.exec(text(resource, "arn") ?? "")?.[1] ??
    text(resource, "availabilityZone")?.replace(/[a-z]$/, "") ??
    providerRegion(resource, related)
  );
}

/** The region most resources of a stack are in; undefined when none says. */
export function mainRegion(resources: readonly PricedResource[], related: RelatedResources): string | undefined {
  const counts = new Map<string, number>();
  for (const resource of resources) {
    const region = resource.custom ? regionOf(resource, related) : undefined;
    if (region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function providerRegion({ provider }: PricedResource, related: RelatedResources): string | undefined {
  if (provider === undefined) return undefined;
  const found = related.get(provider.replace(/::[^:]*$/, ""));
  return found === undefined ? undefined : text(found, "region");
}
