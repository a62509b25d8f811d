import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const stage = "aws:apigateway/stage:Stage";

export const fixtures: RuleFixtures = {
  pass: {
    given: only(stage, { accessLogSettings: { destinationArn: "arn:aws:logs:eu-west-1:123456789012:log-group:api" } }),
    "log group of this stack": only("aws:apigatewayv2/stage:Stage", { accessLogSettings: { destinationArn: UNKNOWN } }),
  },
  fail: {
    "absent attribute": only(stage, {}),
    "HTTP API": only("aws:apigatewayv2/stage:Stage", {}),
    empty: only(stage, { accessLogSettings: { destinationArn: "" } }),
  },
  unknown: { "not known yet": only(stage, { accessLogSettings: UNKNOWN }) },
};
