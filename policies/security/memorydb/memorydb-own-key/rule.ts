import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "memorydb-own-key",
  pack: "security",
  severity: "low",
  asks: "A MemoryDB cluster or snapshot is encrypted with a customer-managed key.",
  why: "Access to the data cannot be revoked or audited by key otherwise.",
  fix: "Set kmsKeyArn when it is created; it cannot be changed later.",
  example: `new aws.memorydb.Cluster("sessions", { nodeType: "db.t4g.small", aclName: acl.name, kmsKeyArn: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"] },
  publicIds: ["CKV_AWS_201", "CKV_AWS_278"],
  scope: "resource",
  types: ["aws:memorydb/cluster:Cluster", "aws:memorydb/snapshot:Snapshot"],
  check: (resource) => mustBeSet(resource, "kmsKeyArn", "the data is encrypted under the key of AWS"),
};
