import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const fileSystem = "aws:efs/fileSystem:FileSystem";

export const fixtures: RuleFixtures = {
  pass: { encrypted: only(fileSystem, { encrypted: true }) },
  fail: {
    "absent attribute": only(fileSystem, {}),
    off: only(fileSystem, { encrypted: false }),
    "a key alone": only(fileSystem, { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" }),
  },
  unknown: { "not known yet": only(fileSystem, { encrypted: UNKNOWN }) },
};
