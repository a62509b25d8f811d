import { only, together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const table = "aws:ec2/routeTable:RouteTable";
const route = "aws:ec2/route:Route";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(table, {}),
    narrow: only(route, { destinationCidrBlock: "10.8.0.0/16", vpcPeeringConnectionId: "pcx-1" }),
    "default route elsewhere": only(table, {
      routes: [
        { cidrBlock: "0.0.0.0/0", gatewayId: "igw-1" },
        { cidrBlock: "10.8.0.0/16", vpcPeeringConnectionId: "pcx-1" },
      ],
    }),
  },
  fail: {
    "route of a table": only(table, { routes: [{ cidrBlock: "0.0.0.0/0", vpcPeeringConnectionId: "pcx-1" }] }),
    "over IPv6": only(route, { destinationIpv6CidrBlock: "::/0", vpcPeeringConnectionId: "pcx-1" }),
    "half of the world": only(route, { destinationCidrBlock: "128.0.0.0/1", vpcPeeringConnectionId: "pcx-1" }),
    "peering of this stack": together({
      type: route,
      properties: { destinationCidrBlock: "0.0.0.0/0", vpcPeeringConnectionId: UNKNOWN },
      dependsOn: { vpcPeeringConnectionId: ["peering"] },
    }),
  },
  unknown: {
    "target not known yet": only(route, { destinationCidrBlock: "0.0.0.0/0", vpcPeeringConnectionId: UNKNOWN }),
    "network not known yet": only(route, { destinationCidrBlock: UNKNOWN, vpcPeeringConnectionId: "pcx-1" }),
  },
};
