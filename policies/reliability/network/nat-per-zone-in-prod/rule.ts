import { SUBNET, vpcKeyOf, vpcKeysBySubnet } from "../../../network/vpcs";
import { groupedBy } from "../../../relations/groups";
import { namedBy, ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";
import { property } from "../../../values/read";

const NAT = "aws:ec2/natGateway:NatGateway";

/** The zones of subnets; undefined when one is not known. */
function zonesOf(subnets: readonly RuleResource[]): ReadonlySet<string> | undefined {
  const zones = subnets.map((subnet) => property(subnet, "availabilityZone") ?? property(subnet, "availabilityZoneId"));
  const known = zones.filter((zone) => typeof zone === "string");
  return known.length < zones.length ? undefined : new Set(known);
}

export const rule: StackRule = {
  name: "nat-per-zone-in-prod",
  pack: "reliability",
  severity: "medium",
  asks: "A production VPC that spans zones has a NAT gateway in each of them.",
  why: "The zone of the only NAT gateway takes the way out of all others with it.",
  fix: "Add a NAT gateway to a public subnet of each zone, with a route table for each.",
  example: `new Vpc("main", { environmentClass: "prod", nat: "perAz" })`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: [],
  scope: "stack",
  types: [NAT, SUBNET],
  reads: ["environmentClass"],
  check(resources, { environmentClass }) {
    if (environmentClass !== "prod") return [];
    // A regional gateway is in every zone by itself; a private one is no way out.
    const gateways = ofTypes(resources, [NAT]).filter(
      (gateway) =>
        property(gateway, "connectivityType") !== "private" && property(gateway, "availabilityMode") !== "regional",
    );
    const subnets = ofTypes(resources, [SUBNET]);
    const vpcs = vpcKeysBySubnet(gateways, subnets);
    const places = namedBy(gateways, "subnetId", subnets, ["id", "arn"]);
    const subnetsByVpc = groupedBy(subnets, vpcKeyOf);
    return [...groupedBy(gateways, (gateway) => vpcs.get(gateway))].flatMap(([vpc, group]) => {
      const [resource] = group;
      if (typeof vpc !== "string" || resource === undefined) return [];
      const here = zonesOf(subnetsByVpc.get(vpc) ?? []);
      const there = zonesOf(group.flatMap((gateway) => [...(places.get(gateway) ?? [])]));
      const without = [...(here ?? [])].filter((zone) => there?.has(zone) === false).sort();
      return without.length === 0
        ? []
        : [{ resource, message: `its VPC has no NAT gateway in zone ${without.join(", ")}` }];
    });
  },
};
