import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const route = "aws:apigatewayv2/route:Route";

export const fixtures: RuleFixtures = {
  pass: {
    JWT: only(route, { routeKey: "GET /orders", authorizationType: "JWT" }),
    "message of an open connection": only(route, { routeKey: "sendmessage" }),
    "end of a connection": only(route, { routeKey: "$disconnect" }),
  },
  fail: {
    "absent attribute": only(route, { routeKey: "$default" }),
    open: only(route, { routeKey: "GET /orders", authorizationType: "NONE" }),
    "start of a connection": only(route, { routeKey: "$connect" }),
  },
  unknown: { "not known yet": only(route, { routeKey: "GET /orders", authorizationType: UNKNOWN }) },
};
