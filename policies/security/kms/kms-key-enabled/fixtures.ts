import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const key = "aws:kms/key:Key";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(key, {}), enabled: only(key, { isEnabled: true }) },
  fail: { disabled: only(key, { isEnabled: false }), "disabled, as a word": only(key, { isEnabled: "false" }) },
  unknown: { "not known yet": only(key, { isEnabled: UNKNOWN }) },
};
