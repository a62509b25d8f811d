import { isMember, REPLICATION_GROUP } from "../../../aws/caches";
import { UNKNOWN, type ResourceRule, type RuleResource } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

/** Unlike checkov: with Valkey a group that says nothing is encrypted (ElastiCache API, CreateReplicationGroup). */
function isEncryptedByDefault(cache: RuleResource): boolean {
  const engine = property(cache, "engine");
  return property(cache, "atRestEncryptionEnabled") === undefined && (engine === "valkey" || engine === UNKNOWN);
}

export const rule: ResourceRule = {
  name: "elasticache-encrypted-at-rest",
  pack: "security",
  severity: "high",
  asks: "A Redis or Valkey cache encrypts what it stores.",
  why: "Sessions and personal data in the cache can be read from its disks and snapshots.",
  fix: "Set atRestEncryptionEnabled to true when the cache is created; it cannot be added everywhere later.",
  example: `new aws.elasticache.ReplicationGroup("sessions", { atRestEncryptionEnabled: true })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_29", "AVD-AWS-0045"],
  scope: "resource",
  types: [REPLICATION_GROUP],
  check: (cache) =>
    isMember(cache) || isEncryptedByDefault(cache)
      ? []
      : mustBeTrue(cache, "atRestEncryptionEnabled", "the cached data is stored unencrypted"),
};
