import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:elasticache/cluster:Cluster";
const autoMinorVersionUpgrade = false;

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(cluster, {}),
    on: only(cluster, { autoMinorVersionUpgrade: true }),
    Memcached: only(cluster, { engine: "memcached", autoMinorVersionUpgrade }),
  },
  fail: {
    off: only(cluster, { engine: "redis", autoMinorVersionUpgrade }),
    "off, engine by default": only(cluster, { autoMinorVersionUpgrade: "false" }),
    "replication group": only("aws:elasticache/replicationGroup:ReplicationGroup", { autoMinorVersionUpgrade }),
  },
  unknown: {
    "not known yet": only(cluster, { autoMinorVersionUpgrade: UNKNOWN }),
    "engine not known yet": only(cluster, { engine: UNKNOWN, autoMinorVersionUpgrade }),
  },
};
