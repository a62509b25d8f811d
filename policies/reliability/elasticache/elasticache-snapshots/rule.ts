import { CACHE_CLUSTER, isMember, mayBeMemcached, REPLICATION_GROUP } from "../../../aws/caches";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { asNumber, property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "elasticache-snapshots",
  pack: "reliability",
  severity: "low",
  asks: "A Redis or Valkey cache keeps daily snapshots.",
  why: "Sessions, queues and counters that live only in the cache are gone when it is.",
  fix: "Set snapshotRetentionLimit to the days that snapshots are kept.",
  example: `new aws.elasticache.ReplicationGroup("sessions", { snapshotRetentionLimit: 7 })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: ["CKV_AWS_134", "AVD-AWS-0050"],
  scope: "resource",
  types: [CACHE_CLUSTER, REPLICATION_GROUP],
  check(cache) {
    // Unlike checkov: a cluster in a replication group has the snapshots of the group, which is judged.
    if (mayBeMemcached(cache) || (cache.type === CACHE_CLUSTER && isMember(cache))) return [];
    const days = property(cache, "snapshotRetentionLimit");
    return days === UNKNOWN || (asNumber(days) ?? 0) > 0
      ? []
      : [{ message: `snapshotRetentionLimit is ${shown(days)}: no snapshots are kept` }];
  },
};
