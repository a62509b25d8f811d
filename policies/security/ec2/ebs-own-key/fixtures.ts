import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const volume = "aws:ebs/volume:Volume";

export const fixtures: RuleFixtures = {
  pass: { "own key": only(volume, { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" }) },
  fail: {
    "absent attribute": only(volume, { encrypted: true }),
    empty: only(volume, { encrypted: true, kmsKeyId: "" }),
  },
  unknown: { "not known yet": only(volume, { kmsKeyId: UNKNOWN }) },
};
