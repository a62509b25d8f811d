import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const trail = "aws:cloudtrail/trail:Trail";

export const fixtures: RuleFixtures = {
  pass: { on: only(trail, { enableLogFileValidation: true }) },
  fail: { "absent attribute": only(trail, {}), off: only(trail, { enableLogFileValidation: false }) },
  unknown: { "not known yet": only(trail, { enableLogFileValidation: UNKNOWN }) },
};
