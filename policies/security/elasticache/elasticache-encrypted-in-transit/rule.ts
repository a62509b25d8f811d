import { isMember, REPLICATION_GROUP } from "../../../aws/caches";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "elasticache-encrypted-in-transit",
  pack: "security",
  severity: "high",
  asks: "A Redis or Valkey cache speaks TLS.",
  why: "Sessions, personal data and the cache's password cross the network readable.",
  fix: "Set transitEncryptionEnabled to true when the cache is created; it cannot be added everywhere later.",
  example: `new aws.elasticache.ReplicationGroup("sessions", { transitEncryptionEnabled: true })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_30", "AVD-AWS-0051"],
  scope: "resource",
  types: [REPLICATION_GROUP],
  check: (cache) =>
    isMember(cache) ? [] : mustBeTrue(cache, "transitEncryptionEnabled", "clients connect without TLS"),
};
