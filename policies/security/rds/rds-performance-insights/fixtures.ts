import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";

export const fixtures: RuleFixtures = {
  pass: { on: only(instance, { performanceInsightsEnabled: true }) },
  fail: { "absent attribute": only(instance, {}), off: only(instance, { performanceInsightsEnabled: false }) },
  unknown: { "not known yet": only(instance, { performanceInsightsEnabled: UNKNOWN }) },
};
