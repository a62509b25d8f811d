import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "docdb-encrypted",
  pack: "security",
  severity: "high",
  asks: "The storage of a DocumentDB cluster is encrypted.",
  why: "Unencrypted storage and snapshots can be read by whoever gets hold of them, and cannot be encrypted later without a replacement.",
  fix: "Set storageEncrypted to true, with a customer-managed kmsKeyId for regulated data.",
  example: `new aws.docdb.Cluster("catalogue", { storageEncrypted: true, kmsKeyId: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_74", "CKV_AWS_292", "AVD-AWS-0021"],
  scope: "resource",
  types: ["aws:docdb/cluster:Cluster", "aws:docdb/globalCluster:GlobalCluster"],
  check: (cluster) =>
    // Unlike checkov: a global cluster takes over the encryption of the cluster that it is made from, which is judged itself.
    property(cluster, "sourceDbClusterIdentifier") === undefined
      ? mustBeTrue(cluster, "storageEncrypted", "the data is stored unencrypted")
      : [],
};
