import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const detector = "aws:guardduty/detector:Detector";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(detector, {}), on: only(detector, { enable: true }) },
  fail: { off: only(detector, { enable: false }) },
  unknown: { "not known yet": only(detector, { enable: UNKNOWN }) },
};
