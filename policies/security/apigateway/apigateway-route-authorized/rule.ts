import type { ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";
import { mustBeOneOf } from "../../../values/require";

/** Of a WebSocket API: it asks when a connection opens and cannot ask again, which the public check does not know. */
const CONNECTED = /^([^$\s]+|\$disconnect)$/;

export const rule: ResourceRule = {
  name: "apigateway-route-authorized",
  pack: "security",
  severity: "medium",
  asks: "Routes of HTTP and WebSocket APIs ask who calls.",
  why: "Anybody who reaches the API reaches what is behind it.",
  fix: "Set authorizationType to AWS_IAM, CUSTOM or JWT.",
  example: `new aws.apigatewayv2.Route("orders", { apiId: api.id, routeKey: "GET /orders", authorizationType: "JWT", authorizerId: authorizer.id })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_AWS_309"],
  scope: "resource",
  types: ["aws:apigatewayv2/route:Route"],
  check(route) {
    const key = property(route, "routeKey");
    if (typeof key === "string" && CONNECTED.test(key)) return [];
    return mustBeOneOf(route, "authorizationType", ["AWS_IAM", "CUSTOM", "JWT"], `anybody may call ${shown(key)}`);
  },
};
