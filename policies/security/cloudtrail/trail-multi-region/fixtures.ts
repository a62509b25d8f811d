import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const trail = "aws:cloudtrail/trail:Trail";

export const fixtures: RuleFixtures = {
  pass: { on: only(trail, { isMultiRegionTrail: true }) },
  fail: { "absent attribute": only(trail, {}), off: only(trail, { isMultiRegionTrail: false }) },
  unknown: { "not known yet": only(trail, { isMultiRegionTrail: UNKNOWN }) },
};
