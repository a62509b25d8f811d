import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-backup-copy-own-key",
  pack: "security",
  severity: "low",
  asks: "Copies of database snapshots and backups are encrypted with a customer-managed key.",
  why: "A copy is often made for another region or account, where only a key of one's own controls who can restore it.",
  fix: "Set kmsKeyId to a key of the region that the copy goes to.",
  example: `new aws.rds.SnapshotCopy("orders", { sourceDbSnapshotIdentifier: snapshot.dbSnapshotArn, targetDbSnapshotIdentifier: "orders-copy", kmsKeyId: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"] },
  publicIds: ["CKV_AWS_266", "CKV_AWS_245"],
  scope: "resource",
  types: [
    "aws:rds/snapshotCopy:SnapshotCopy",
    "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy",
    "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
  ],
  check: (copy) => mustBeSet(copy, "kmsKeyId", "the copy is encrypted under the key of AWS, if at all"),
};
