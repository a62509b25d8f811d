import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-global-cluster-encrypted",
  pack: "security",
  severity: "high",
  asks: "A new global database of Aurora is encrypted.",
  why: "Its clusters in every region store the data as it does, readable for whoever gets hold of storage or a snapshot.",
  fix: "Set storageEncrypted to true, or make it from an encrypted cluster with sourceDbClusterIdentifier.",
  example: `new aws.rds.GlobalCluster("orders", { globalClusterIdentifier: "orders", storageEncrypted: true })`,
  frameworks: {
    "cis-aws": ["2.3.1"],
    soc2: ["CC6.1"],
    hipaa: ["164.312(a)(2)(iv)"],
    "pci-dss": ["3.5.1"],
    gdpr: ["32"],
  },
  publicIds: ["CKV_AWS_140"],
  scope: "resource",
  types: ["aws:rds/globalCluster:GlobalCluster"],
  check: (cluster) =>
    // It takes over the encryption of the cluster that it is made from, which is judged itself.
    property(cluster, "sourceDbClusterIdentifier") === undefined
      ? mustBeTrue(cluster, "storageEncrypted", "the data is stored unencrypted in every region")
      : [],
};
