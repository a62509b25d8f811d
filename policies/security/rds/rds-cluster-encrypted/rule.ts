import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-cluster-encrypted",
  pack: "security",
  severity: "high",
  asks: "The storage of an Aurora or Neptune cluster is encrypted.",
  why: "Unencrypted storage and snapshots can be read by whoever gets hold of them, and cannot be encrypted later without a replacement.",
  fix: "Set storageEncrypted to true, with a customer-managed kmsKeyId for regulated data.",
  example: `new aws.rds.Cluster("orders", { engine: "aurora-postgresql", storageEncrypted: true, kmsKeyId: key.arn })`,
  frameworks: {
    "cis-aws": ["2.3.1"],
    soc2: ["CC6.1"],
    hipaa: ["164.312(a)(2)(iv)"],
    "pci-dss": ["3.5.1"],
    gdpr: ["32"],
  },
  publicIds: ["CKV_AWS_96", "CKV_AWS_44", "AVD-AWS-0079"],
  scope: "resource",
  types: ["aws:rds/cluster:Cluster", "aws:neptune/cluster:Cluster"],
  check: (cluster) =>
    property(cluster, "engineMode") === "serverless"
      ? []
      : mustBeTrue(cluster, "storageEncrypted", "the data is stored unencrypted"),
};
