import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const settings = "aws:apigateway/methodSettings:MethodSettings";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(settings, { settings: {} }),
    off: only(settings, { settings: { dataTraceEnabled: false } }),
  },
  fail: {
    on: only(settings, { settings: { dataTraceEnabled: true } }),
    "as a list": only(settings, { settings: [{ dataTraceEnabled: "true" }] }),
  },
  unknown: { "not known yet": only(settings, { settings: UNKNOWN }) },
};
