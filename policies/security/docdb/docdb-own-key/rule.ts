import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "docdb-own-key",
  pack: "security",
  severity: "low",
  asks: "A DocumentDB cluster is encrypted with a customer-managed key.",
  why: "Access to the data cannot be revoked or audited by key otherwise, nor can its snapshots be shared.",
  fix: "Set kmsKeyId when the cluster is created; it cannot be changed later.",
  example: `new aws.docdb.Cluster("catalogue", { storageEncrypted: true, kmsKeyId: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"] },
  publicIds: ["CKV_AWS_182", "AVD-AWS-0022"],
  scope: "resource",
  types: ["aws:docdb/cluster:Cluster"],
  check: (cluster) => mustBeSet(cluster, "kmsKeyId", "the data is encrypted under the key of AWS, if at all"),
};
