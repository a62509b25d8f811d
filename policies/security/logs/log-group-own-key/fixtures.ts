import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:cloudwatch/logGroup:LogGroup";

export const fixtures: RuleFixtures = {
  pass: {
    "own key": only(group, { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" }),
    "key of this stack": only(group, { kmsKeyId: UNKNOWN }),
  },
  fail: { "absent attribute": only(group, {}) },
  unknown: { "with other things not known yet": only(group, { kmsKeyId: UNKNOWN, name: UNKNOWN }) },
};
