import { dependenciesOf, namedBy } from "../relations/references";
import { UNKNOWN, type RuleResource } from "../rule";
import { property } from "../values/read";

/**
 * What tells the VPC of a resource from others: its id where that is known, or else the resources that the id comes from.
 *
 * @returns undefined when the resource names no VPC, `UNKNOWN` when it is not known before the update which one.
 */
export function vpcKeyOf(resource: RuleResource): string | undefined | typeof UNKNOWN {
  const value = property(resource, "vpcId");
  if (typeof value === "string" && value !== "") return value;
  const [from] = dependenciesOf(resource, "vpcId");
  if (from !== undefined) return from;
  return value === UNKNOWN ? UNKNOWN : undefined;
}

export const SUBNET = "aws:ec2/subnet:Subnet";

/** Tells the VPCs of resources that name them by way of a subnet. */
export function vpcKeysBySubnet(
  resources: readonly RuleResource[],
  subnets: readonly RuleResource[],
): ReadonlyMap<RuleResource, string | undefined | typeof UNKNOWN> {
  const named = namedBy(resources, "subnetId", subnets, ["id", "arn"]);
  return new Map(
    resources.map((resource) => {
      const [subnet] = named.get(resource) ?? [];
      if (subnet !== undefined) return [resource, vpcKeyOf(subnet)];
      return [resource, property(resource, "subnetId") === UNKNOWN ? UNKNOWN : undefined];
    }),
  );
}
