import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const volume = "aws:ebs/volume:Volume";

export const fixtures: RuleFixtures = {
  pass: { encrypted: only(volume, { encrypted: true }), "as a word": only(volume, { encrypted: "true" }) },
  fail: { "absent attribute": only(volume, {}), open: only(volume, { encrypted: false }) },
  unknown: { "not known yet": only(volume, { encrypted: UNKNOWN }) },
};
