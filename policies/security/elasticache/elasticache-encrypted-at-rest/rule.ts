import type { ResourceRule, RuleResource } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

/** A member of a global datastore takes over its encryption. */
function isMember(cache: RuleResource): boolean {
  return property(cache, "globalReplicationGroupId") !== undefined;
}

export const rule: ResourceRule = {
  name: "elasticache-encrypted-at-rest",
  pack: "security",
  severity: "high",
  asks: "A Redis or Valkey cache encrypts what it stores.",
  why: "Sessions and personal data in the cache can be read on the way or from a snapshot.",
  fix: "Set atRestEncryptionEnabled to true when the cache is created; it cannot be added everywhere later.",
  example: `new aws.elasticache.ReplicationGroup("sessions", { atRestEncryptionEnabled: true })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_29"],
  scope: "resource",
  types: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  check: (cache) =>
    isMember(cache) ? [] : mustBeTrue(cache, "atRestEncryptionEnabled", "the cached data is stored unencrypted"),
};
