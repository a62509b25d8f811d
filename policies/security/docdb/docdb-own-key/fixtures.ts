import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:docdb/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: { "own key": only(cluster, { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" }) },
  fail: {
    "absent attribute": only(cluster, { storageEncrypted: true }),
    empty: only(cluster, { kmsKeyId: "" }),
  },
  unknown: { "key of this stack": only(cluster, { kmsKeyId: UNKNOWN }) },
};
