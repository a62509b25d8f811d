import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:memorydb/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: { "a week": only(cluster, { snapshotRetentionLimit: 7 }) },
  fail: { "absent attribute": only(cluster, {}), none: only(cluster, { snapshotRetentionLimit: 0 }) },
  unknown: { "not known yet": only(cluster, { snapshotRetentionLimit: UNKNOWN }) },
};
