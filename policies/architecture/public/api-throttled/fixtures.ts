import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const http = (defaultRouteSettings: unknown): FixtureResource => ({
  type: "aws:apigatewayv2/stage:Stage",
  name: "stage",
  properties: { apiId: "api-1", defaultRouteSettings },
});
const rest: FixtureResource = { type: "aws:apigateway/stage:Stage", name: "stage", properties: { restApi: "rest-1" } };
const methods = (properties: object): FixtureResource => ({
  type: "aws:apigateway/methodSettings:MethodSettings",
  name: "methods",
  properties: { restApi: "rest-1", methodPath: "*/*", settings: { throttlingRateLimit: 50 }, ...properties },
});
const plan = (apiStages: unknown, rateLimit: unknown = 50): FixtureResource => ({
  type: "aws:apigateway/usagePlan:UsagePlan",
  name: "plan",
  properties: { apiStages, throttleSettings: { rateLimit } },
});

export const fixtures: RuleFixtures = {
  pass: {
    HTTP: together(http({ throttlingRateLimit: 100 })),
    "REST, every method": together(rest, methods({})),
    "REST, by a plan": together(rest, plan([{ apiId: "rest-1", stage: "prod" }])),
  },
  fail: {
    "absent attribute": together(http(undefined)),
    "no limit": together(http({ throttlingRateLimit: -1, throttlingBurstLimit: 0 })),
    REST: together(rest),
    "one method": together(rest, methods({ methodPath: "orders/GET" })),
    "another's settings": together(rest, methods({ restApi: "rest-2" })),
    "settings without a limit": together(rest, methods({ settings: { metricsEnabled: true } })),
    "another's plan": together(rest, plan([{ apiId: "rest-2" }])),
    "a plan without a limit": together(rest, plan([{ apiId: "rest-1" }], 0)),
  },
  unknown: {
    "not known yet": together(http(UNKNOWN)),
    "a plan not known yet": together(rest, plan(UNKNOWN)),
    "whose settings is not known yet": together(rest, methods({ restApi: UNKNOWN })),
  },
};
