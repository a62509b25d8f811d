import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "msk-encrypted-with-own-key",
  pack: "security",
  severity: "low",
  asks: "An MSK cluster encrypts its disks with a customer-managed key.",
  why: "Access to the data cannot be revoked or audited by key otherwise.",
  fix: "Set encryptionInfo.encryptionAtRestKmsKeyArn.",
  example: `new aws.msk.Cluster("events", { encryptionInfo: { encryptionAtRestKmsKeyArn: key.arn } })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"] },
  publicIds: ["AVD-AWS-0179"],
  scope: "resource",
  types: ["aws:msk/cluster:Cluster"],
  check: (cluster) =>
    mustBeSet(cluster, "encryptionInfo.encryptionAtRestKmsKeyArn", "the disks are encrypted under the key of AWS"),
};
