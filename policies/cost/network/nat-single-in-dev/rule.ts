import { SUBNET, vpcKeysBySubnet } from "../../../network/vpcs";
import { groupedBy } from "../../../relations/groups";
import { ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule, UNKNOWN } from "../../../rule";
import { property } from "../../../values/read";

const NAT = "aws:ec2/natGateway:NatGateway";
const VPC = "aws:ec2/vpc:Vpc";

/** Where it cannot be told in which VPC gateways are, there may be as many as the stack has VPCs. */
function allowedIn(vpc: string | undefined | typeof UNKNOWN, resources: readonly RuleResource[]): number {
  return typeof vpc === "string" ? 1 : Math.max(1, ofTypes(resources, [VPC]).length);
}

export const rule: StackRule = {
  name: "nat-single-in-dev",
  pack: "cost",
  severity: "medium",
  asks: "A development VPC has one NAT gateway at most.",
  why: "Each costs over thirty dollars a month; development survives the loss of a zone.",
  fix: "Use one NAT gateway for the VPC, or none, in development.",
  example: `new Vpc("main", { environmentClass: "dev", nat: "single" })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: [NAT, VPC, SUBNET],
  reads: ["environmentClass"],
  check(resources, { environmentClass }) {
    if (environmentClass !== "dev") return [];
    const gateways = ofTypes(resources, [NAT]).filter((gateway) => property(gateway, "connectivityType") !== "private");
    const vpcs = vpcKeysBySubnet(gateways, ofTypes(resources, [SUBNET]));
    return [...groupedBy(gateways, (gateway) => vpcs.get(gateway))].flatMap(([vpc, group]) => {
      const allowed = allowedIn(vpc, resources);
      return group.slice(allowed).map((resource) => ({
        resource,
        message: `one of ${group.length} NAT gateways; development needs ${allowed}`,
      }));
    });
  },
};
