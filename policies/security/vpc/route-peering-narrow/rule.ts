import { isWorld } from "../../../network/cidr";
import { ROUTE_TYPES, routesOf } from "../../../network/routes";
import type { StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "route-peering-narrow",
  pack: "security",
  severity: "medium",
  asks: "No route sends all traffic to a peered VPC.",
  why: "The other side sees, and can answer, everything that leaves the network.",
  fix: "Route the peer's own CIDR block to the peering connection, or the part of it that is needed.",
  example: `new aws.ec2.Route("peer", { routeTableId: table.id, destinationCidrBlock: "10.8.0.0/16", vpcPeeringConnectionId: peering.id })`,
  frameworks: { "cis-aws": ["5.5"], soc2: ["CC6.6"], "pci-dss": ["1.3.2"] },
  publicIds: ["CKV2_AWS_44"],
  scope: "stack",
  types: ROUTE_TYPES,
  check: (resources) =>
    resources.flatMap((resource) =>
      routesOf(resource).flatMap((route) => {
        // Unlike CKV2_AWS_44, route by route: a table with a narrow peering route may have a default route elsewhere.
        const world = [route.cidrBlock, route.ipv6CidrBlock].find(isWorld);
        if (world === undefined || !route.goesTo("vpcPeeringConnectionId")) return [];
        return [{ resource, message: `${route.path} sends ${String(world)} to a VPC peering connection` }];
      }),
    ),
};
