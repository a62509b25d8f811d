import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "efs-own-key",
  pack: "security",
  severity: "low",
  asks: "An EFS file system is encrypted with a customer-managed key.",
  why: "Access to the files cannot be revoked or audited by key otherwise.",
  fix: "Set kmsKeyId when the file system is created; it cannot be changed later.",
  example: `new aws.efs.FileSystem("uploads", { encrypted: true, kmsKeyId: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"] },
  publicIds: ["CKV_AWS_184"],
  scope: "resource",
  types: ["aws:efs/fileSystem:FileSystem"],
  check: (fileSystem) => mustBeSet(fileSystem, "kmsKeyId", "the files are encrypted under the key of AWS, if at all"),
};
