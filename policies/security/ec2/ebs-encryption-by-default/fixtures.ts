import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const setting = "aws:ebs/encryptionByDefault:EncryptionByDefault";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(setting, {}), on: only(setting, { enabled: true }) },
  fail: { off: only(setting, { enabled: false }) },
  unknown: { "not known yet": only(setting, { enabled: UNKNOWN }) },
};
