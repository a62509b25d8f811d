import type { ResourceRule, RuleResource } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

/** A member of a global datastore takes over its encryption. */
function isMember(cache: RuleResource): boolean {
  return property(cache, "globalReplicationGroupId") !== undefined;
}

export const rule: ResourceRule = {
  name: "elasticache-encrypted-in-transit",
  pack: "security",
  severity: "high",
  asks: "A Redis or Valkey cache speaks TLS.",
  why: "Sessions and personal data in the cache can be read on the way or from a snapshot.",
  fix: "Set transitEncryptionEnabled to true when the cache is created; it cannot be added everywhere later.",
  example: `new aws.elasticache.ReplicationGroup("sessions", { transitEncryptionEnabled: true })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_30"],
  scope: "resource",
  types: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  check: (cache) =>
    isMember(cache) ? [] : mustBeTrue(cache, "transitEncryptionEnabled", "clients connect without TLS"),
};
