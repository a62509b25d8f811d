import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const stage = "aws:apigateway/stage:Stage";

export const fixtures: RuleFixtures = {
  pass: { on: only(stage, { xrayTracingEnabled: true }) },
  fail: { "absent attribute": only(stage, {}), off: only(stage, { xrayTracingEnabled: false }) },
  unknown: { "not known yet": only(stage, { xrayTracingEnabled: UNKNOWN }) },
};
