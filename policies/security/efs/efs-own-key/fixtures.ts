import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const fileSystem = "aws:efs/fileSystem:FileSystem";

export const fixtures: RuleFixtures = {
  pass: { "own key": only(fileSystem, { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" }) },
  fail: {
    "absent attribute": only(fileSystem, { encrypted: true }),
    empty: only(fileSystem, { kmsKeyId: "" }),
  },
  unknown: { "key of this stack": only(fileSystem, { kmsKeyId: UNKNOWN }) },
};
