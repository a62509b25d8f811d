import { isWorld } from "../../../network/cidr";
import { ROUTE_TYPES, routesOf } from "../../../network/routes";
import type { StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "route-no-nat-instance",
  pack: "security",
  severity: "low",
  asks: "The default route of a network does not lead through an instance.",
  why: "A machine that forwards everybody's traffic has to be patched and watched, and takes the network down with it.",
  fix: "Lead the default route to a NAT gateway.",
  example: `new aws.ec2.Route("egress", { routeTableId: table.id, destinationCidrBlock: "0.0.0.0/0", natGatewayId: nat.id })`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: ["CKV2_AWS_35"],
  scope: "stack",
  types: ROUTE_TYPES,
  check: (resources) =>
    resources.flatMap((resource) =>
      routesOf(resource)
        // Unlike CKV2_AWS_35, route by route: a table may lead some other network through an instance.
        .filter((route) => isWorld(route.cidrBlock) && route.goesTo("instanceId"))
        .map(({ path }) => ({ resource, message: `${path} leads the default route through an instance` })),
    ),
};
