import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:redshift/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(cluster, {}), "a week": only(cluster, { automatedSnapshotRetentionPeriod: 7 }) },
  fail: { none: only(cluster, { automatedSnapshotRetentionPeriod: 0 }) },
  unknown: { "not known yet": only(cluster, { automatedSnapshotRetentionPeriod: UNKNOWN }) },
};
