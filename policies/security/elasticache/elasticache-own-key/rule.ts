import { REPLICATION_GROUP } from "../../../aws/caches";
import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "elasticache-own-key",
  pack: "security",
  severity: "low",
  asks: "A Redis or Valkey cache is encrypted with a customer-managed key.",
  why: "Access to the data cannot be revoked or audited by key otherwise.",
  fix: "Set kmsKeyId when the cache is created; it cannot be changed later.",
  example: `new aws.elasticache.ReplicationGroup("sessions", { atRestEncryptionEnabled: true, kmsKeyId: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"] },
  publicIds: ["CKV_AWS_191"],
  scope: "resource",
  types: [REPLICATION_GROUP],
  check: (cache) => mustBeSet(cache, "kmsKeyId", "the data is encrypted under the key of AWS, if at all"),
};
