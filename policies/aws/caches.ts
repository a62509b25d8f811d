import { UNKNOWN, type RuleResource } from "../rule";
import { property } from "../values/read";

export const CACHE_CLUSTER = "aws:elasticache/cluster:Cluster";
export const REPLICATION_GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";

/** A cluster in a replication group, or a group in a global datastore: it takes over what the larger whole is set to. */
export function isMember(cache: RuleResource): boolean {
  const whole = cache.type === CACHE_CLUSTER ? "replicationGroupId" : "globalReplicationGroupId";
  return property(cache, whole) !== undefined;
}

/** Whether a cache is, or may be for all that is known, Memcached, which has neither snapshots nor minor upgrades of its own. */
export function mayBeMemcached(cache: RuleResource): boolean {
  const engine = property(cache, "engine");
  return engine === UNKNOWN || engine === "memcached";
}
