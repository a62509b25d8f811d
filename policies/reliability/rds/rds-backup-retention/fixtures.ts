import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    "a week": only(instance, { backupRetentionPeriod: 7 }),
    "read replica": only(instance, { replicateSourceDb: "orders" }),
    "own minimum": only(cluster, { backupRetentionPeriod: 1 }, { minimumBackupDays: 1 }),
  },
  fail: {
    "absent attribute": only(instance, {}),
    none: only(instance, { backupRetentionPeriod: 0 }),
    "too short": only(cluster, { backupRetentionPeriod: 3 }),
    "not a number": only(cluster, { backupRetentionPeriod: "soon" }),
  },
  unknown: { "not known yet": only(instance, { backupRetentionPeriod: UNKNOWN }) },
};
