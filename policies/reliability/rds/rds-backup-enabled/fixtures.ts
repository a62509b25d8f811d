import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(instance, {}),
    "one day": only(instance, { backupRetentionPeriod: 1 }),
    "the longest": only(cluster, { backupRetentionPeriod: "35" }),
    "read replica": only(instance, { replicateSourceDb: "orders", backupRetentionPeriod: 0 }),
  },
  fail: {
    off: only(instance, { backupRetentionPeriod: 0 }),
    "off, of a cluster": only(cluster, { backupRetentionPeriod: "0" }),
    "more than there is": only(instance, { backupRetentionPeriod: 36 }),
    "not a number": only(cluster, { backupRetentionPeriod: "soon" }),
  },
  unknown: { "not known yet": only(instance, { backupRetentionPeriod: UNKNOWN }) },
};
