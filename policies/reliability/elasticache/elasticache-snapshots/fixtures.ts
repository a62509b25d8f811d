import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:elasticache/cluster:Cluster";
const group = "aws:elasticache/replicationGroup:ReplicationGroup";

export const fixtures: RuleFixtures = {
  pass: {
    "a week": only(cluster, { snapshotRetentionLimit: 7 }),
    "of a replication group": only(group, { snapshotRetentionLimit: "1" }),
    Memcached: only(cluster, { engine: "memcached" }),
    "cluster of a replication group": only(cluster, { replicationGroupId: "sessions" }),
  },
  fail: {
    "absent attribute": only(cluster, { engine: "redis" }),
    none: only(cluster, { snapshotRetentionLimit: 0 }),
    "replication group": only(group, {}),
    "group of a global datastore": only(group, { globalReplicationGroupId: "global-1" }),
  },
  unknown: {
    "not known yet": only(cluster, { snapshotRetentionLimit: UNKNOWN }),
    "engine not known yet": only(cluster, { engine: UNKNOWN }),
  },
};
