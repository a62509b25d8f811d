import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:memorydb/cluster:Cluster";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(cluster, {}, prod),
    two: only(cluster, { numReplicasPerShard: 2 }, prod),
    development: only(cluster, { numReplicasPerShard: 0 }),
  },
  fail: { none: only(cluster, { numReplicasPerShard: 0 }, prod) },
  unknown: { "not known yet": only(cluster, { numReplicasPerShard: UNKNOWN }, prod) },
};
