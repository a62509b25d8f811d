import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:memorydb/cluster:Cluster";
const snapshot = "aws:memorydb/snapshot:Snapshot";
const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1";

export const fixtures: RuleFixtures = {
  pass: { "own key": only(cluster, { kmsKeyArn }), "of a snapshot": only(snapshot, { kmsKeyArn }) },
  fail: {
    "absent attribute": only(cluster, {}),
    "snapshot, absent attribute": only(snapshot, {}),
    empty: only(cluster, { kmsKeyArn: "" }),
  },
  unknown: { "key of this stack": only(cluster, { kmsKeyArn: UNKNOWN }) },
};
