import { REPLICATION_GROUP } from "../../../aws/caches";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "elasticache-automatic-failover",
  pack: "reliability",
  severity: "medium",
  asks: "A production cache fails over to a replica by itself.",
  why: "When the primary or its zone fails, the cache refuses writes until somebody promotes a replica.",
  fix: "Set automaticFailoverEnabled and multiAzEnabled to true, with at least one replica.",
  example: `new aws.elasticache.ReplicationGroup("sessions", { numCacheClusters: 2, automaticFailoverEnabled: true, multiAzEnabled: true })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: ["CKV2_AWS_50"],
  scope: "resource",
  types: [REPLICATION_GROUP],
  reads: ["environmentClass"],
  check: (cache, { environmentClass }) =>
    environmentClass === "prod"
      ? mustBeTrue(cache, "automaticFailoverEnabled", "the cache stops when its primary fails")
      : [],
};
