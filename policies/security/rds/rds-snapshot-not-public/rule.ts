import type { ResourceRule } from "../../../rule";
import { property, strings } from "../../../values/read";

export const rule: ResourceRule = {
  name: "rds-snapshot-not-public",
  pack: "security",
  severity: "critical",
  asks: "A database snapshot is not shared with all AWS accounts.",
  why: "Anybody with an AWS account can restore a public snapshot and read the whole database.",
  fix: "List the accounts that need it in sharedAccounts instead of all.",
  example: `new aws.rds.Snapshot("orders", { dbInstanceIdentifier: database.identifier, dbSnapshotIdentifier: "orders", sharedAccounts: ["210987654321"] })`,
  frameworks: { soc2: ["CC6.6"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_302"],
  scope: "resource",
  types: [
    "aws:rds/snapshot:Snapshot",
    "aws:rds/snapshotCopy:SnapshotCopy",
    "aws:rds/clusterSnapshot:ClusterSnapshot",
    "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy",
  ],
  check: (snapshot) =>
    strings(property(snapshot, "sharedAccounts")).includes("all")
      ? [{ message: "sharedAccounts includes all: every AWS account can restore the database" }]
      : [],
};
