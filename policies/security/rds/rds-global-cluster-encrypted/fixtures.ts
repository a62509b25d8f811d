import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:rds/globalCluster:GlobalCluster";

export const fixtures: RuleFixtures = {
  pass: {
    encrypted: only(cluster, { storageEncrypted: true }),
    "made from a cluster": only(cluster, { sourceDbClusterIdentifier: "arn:aws:rds:us-east-1:123456789012:cluster:a" }),
  },
  fail: {
    "absent attribute": only(cluster, {}),
    off: only(cluster, { storageEncrypted: false }),
  },
  unknown: {
    "not known yet": only(cluster, { storageEncrypted: UNKNOWN }),
    "source not known yet": only(cluster, { sourceDbClusterIdentifier: UNKNOWN }),
  },
};
