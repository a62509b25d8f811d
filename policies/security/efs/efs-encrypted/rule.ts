import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "efs-encrypted",
  pack: "security",
  severity: "high",
  asks: "An EFS file system is encrypted.",
  why: "Files and their backups are stored readable, and cannot be encrypted later without a replacement.",
  fix: "Set encrypted to true, with a customer-managed kmsKeyId for regulated data.",
  example: `new aws.efs.FileSystem("uploads", { encrypted: true, kmsKeyId: key.arn })`,
  frameworks: {
    "cis-aws": ["2.4.1"],
    soc2: ["CC6.1"],
    hipaa: ["164.312(a)(2)(iv)"],
    "pci-dss": ["3.5.1"],
    gdpr: ["32"],
  },
  publicIds: ["CKV_AWS_42", "AVD-AWS-0037"],
  scope: "resource",
  types: ["aws:efs/fileSystem:FileSystem"],
  check: (fileSystem) => mustBeTrue(fileSystem, "encrypted", "the files are stored unencrypted"),
};
