import { CACHE_CLUSTER, mayBeMemcached, REPLICATION_GROUP } from "../../../aws/caches";
import type { ResourceRule } from "../../../rule";
import { isFalse, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "elasticache-minor-upgrades",
  pack: "security",
  severity: "low",
  asks: "A Redis or Valkey cache takes minor versions of its engine by itself.",
  why: "Minor versions carry the engine's security fixes; by hand they come late or never.",
  fix: "Leave autoMinorVersionUpgrade out, or set it to true; they come in the maintenance window.",
  example: `new aws.elasticache.ReplicationGroup("sessions", { autoMinorVersionUpgrade: true, maintenanceWindow: "sun:03:00-sun:04:00" })`,
  frameworks: { soc2: ["CC7.1"], "pci-dss": ["6.3.3"] },
  publicIds: ["CKV_AWS_322"],
  scope: "resource",
  types: [CACHE_CLUSTER, REPLICATION_GROUP],
  check: (cache) =>
    !mayBeMemcached(cache) && isFalse(property(cache, "autoMinorVersionUpgrade"))
      ? [{ message: "autoMinorVersionUpgrade is false: security fixes do not come by themselves" }]
      : [],
};
