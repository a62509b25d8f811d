import { only, together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const table = "aws:ec2/routeTable:RouteTable";
const route = "aws:ec2/route:Route";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(table, {}),
    "NAT gateway": only(route, { destinationCidrBlock: "0.0.0.0/0", natGatewayId: "nat-1" }),
    "NAT gateway, of this stack": together({
      type: table,
      properties: { routes: [{ cidrBlock: "0.0.0.0/0", natGatewayId: UNKNOWN, instanceId: "" }] },
      dependsOn: { routes: ["nat"] },
    }),
    "another network through an instance": only(table, {
      routes: [
        { cidrBlock: "0.0.0.0/0", natGatewayId: "nat-1" },
        { cidrBlock: "10.9.0.0/16", instanceId: "i-1" },
      ],
    }),
  },
  fail: {
    "route of a table": only(table, { routes: [{ cidrBlock: "0.0.0.0/0", instanceId: "i-1" }] }),
    "route alone": only(route, { destinationCidrBlock: "0.0.0.0/0", instanceId: "i-1" }),
    "instance of this stack": together({
      type: route,
      properties: { destinationCidrBlock: "0.0.0.0/0", instanceId: UNKNOWN },
      dependsOn: { instanceId: ["nat"] },
    }),
    "in a table, of this stack": together({
      type: table,
      properties: { routes: [{ cidrBlock: "0.0.0.0/0", instanceId: UNKNOWN }] },
      dependsOn: { route: ["nat"] },
    }),
  },
  unknown: {
    "target not known yet": only(route, { destinationCidrBlock: "0.0.0.0/0", instanceId: UNKNOWN }),
    "network not known yet": only(route, { destinationCidrBlock: UNKNOWN, instanceId: "i-1" }),
    "routes not known yet": only(table, { routes: UNKNOWN }),
  },
};
