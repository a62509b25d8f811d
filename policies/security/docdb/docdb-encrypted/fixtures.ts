import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:docdb/cluster:Cluster";
const global = "aws:docdb/globalCluster:GlobalCluster";

export const fixtures: RuleFixtures = {
  pass: {
    encrypted: only(cluster, { storageEncrypted: true }),
    "global, encrypted": only(global, { storageEncrypted: "true" }),
    "global, made from a cluster": only(global, {
      sourceDbClusterIdentifier: "arn:aws:rds:us-east-1:123456789012:cluster:catalogue",
    }),
  },
  fail: {
    "absent attribute": only(cluster, {}),
    off: only(cluster, { storageEncrypted: false }),
    "a key alone": only(cluster, { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" }),
    global: only(global, {}),
  },
  unknown: { "not known yet": only(cluster, { storageEncrypted: UNKNOWN }) },
};
