import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:neptune/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    "a week": only(cluster, { backupRetentionPeriod: 7 }),
    "own minimum": only(cluster, {}, { minimumBackupDays: 1 }),
  },
  fail: { "absent attribute": only(cluster, {}), "too short": only(cluster, { backupRetentionPeriod: 3 }) },
  unknown: { "not known yet": only(cluster, { backupRetentionPeriod: UNKNOWN }) },
};
