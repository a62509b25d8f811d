import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:elasticache/cluster:Cluster";
const group = "aws:elasticache/replicationGroup:ReplicationGroup";

export const fixtures: RuleFixtures = {
  pass: {
    "own group": only(cluster, { subnetGroupName: "private" }),
    "cluster of a replication group": only(cluster, { replicationGroupId: "sessions" }),
    "member of a global datastore": only(group, { globalReplicationGroupId: "global-1" }),
  },
  fail: {
    "absent attribute": only(cluster, {}),
    Memcached: only(cluster, { engine: "memcached" }),
    "default by its name": only(cluster, { subnetGroupName: "default" }),
    "replication group": only(group, { subnetGroupName: "" }),
  },
  unknown: { "not known yet": only(cluster, { subnetGroupName: UNKNOWN }) },
};
