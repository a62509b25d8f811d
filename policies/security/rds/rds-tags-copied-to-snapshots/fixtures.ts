import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    copied: only(instance, { copyTagsToSnapshot: true }),
    "of a cluster": only(cluster, { copyTagsToSnapshot: true }),
  },
  fail: {
    "absent attribute": only(instance, {}),
    "cluster, absent attribute": only(cluster, {}),
    off: only(cluster, { copyTagsToSnapshot: false }),
  },
  unknown: { "not known yet": only(instance, { copyTagsToSnapshot: UNKNOWN }) },
};
