import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cache = "aws:elasticache/replicationGroup:ReplicationGroup";

export const fixtures: RuleFixtures = {
  pass: { "own key": only(cache, { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" }) },
  fail: {
    "absent attribute": only(cache, { atRestEncryptionEnabled: true }),
    empty: only(cache, { kmsKeyId: "" }),
  },
  unknown: { "key of this stack": only(cache, { kmsKeyId: UNKNOWN }) },
};
