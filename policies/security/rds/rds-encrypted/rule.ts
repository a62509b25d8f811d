import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-encrypted",
  pack: "security",
  severity: "high",
  asks: "The storage of a database instance is encrypted.",
  why: "Unencrypted storage, snapshots and replicas can be read by whoever gets hold of the volume, and cannot be encrypted later without a replacement.",
  fix: "Set storageEncrypted to true, with a customer-managed kmsKeyId for regulated data.",
  example: `new aws.rds.Instance("orders", { storageEncrypted: true, kmsKeyId: key.arn })`,
  frameworks: {
    "cis-aws": ["2.3.1"],
    soc2: ["CC6.1"],
    hipaa: ["164.312(a)(2)(iv)"],
    "pci-dss": ["3.5.1"],
    gdpr: ["32"],
  },
  publicIds: ["CKV_AWS_16", "AVD-AWS-0080"],
  scope: "resource",
  types: ["aws:rds/instance:Instance"],
  check: (database) =>
    // Unlike checkov: a read replica takes over the encryption of its source, whatever it asks for itself.
    property(database, "replicateSourceDb") === undefined
      ? mustBeTrue(database, "storageEncrypted", "the data is stored unencrypted")
      : [],
};
