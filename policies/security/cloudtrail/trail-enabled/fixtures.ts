import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const trail = "aws:cloudtrail/trail:Trail";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(trail, {}), on: only(trail, { enableLogging: "true" }) },
  fail: { off: only(trail, { enableLogging: false }) },
  unknown: { "not known yet": only(trail, { enableLogging: UNKNOWN }) },
};
