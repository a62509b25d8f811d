import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const copy = "aws:rds/snapshotCopy:SnapshotCopy";
const replication = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
const kmsKeyId = "arn:aws:kms:us-east-1:123456789012:key/1";

export const fixtures: RuleFixtures = {
  pass: { "own key": only(copy, { kmsKeyId }), "replicated backups": only(replication, { kmsKeyId }) },
  fail: {
    "absent attribute": only(copy, {}),
    "replicated backups": only(replication, {}),
    "a cluster's": only("aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy", { kmsKeyId: "" }),
  },
  unknown: { "key of this stack": only(copy, { kmsKeyId: UNKNOWN }) },
};
