import type { ResourceRule } from "../../../rule";
import { mustBeAtLeast } from "../../../values/require";

/** Days that DocumentDB keeps backups where nothing is said (API reference, CreateDBCluster). */
const DEFAULT_DAYS = 1;

export const rule: ResourceRule = {
  name: "docdb-backup-retention",
  pack: "reliability",
  severity: "high",
  asks: "A DocumentDB cluster keeps backups for the days that the environment demands.",
  why: "Damage that is noticed later than the oldest backup cannot be undone.",
  fix: "Set backupRetentionPeriod to at least the minimum of the environment; left out, it is one day.",
  example: `new aws.docdb.Cluster("catalogue", { backupRetentionPeriod: 7 })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_360"],
  scope: "resource",
  types: ["aws:docdb/cluster:Cluster"],
  reads: ["minimumBackupDays"],
  check: (cluster, { minimumBackupDays }) =>
    mustBeAtLeast(
      cluster,
      "backupRetentionPeriod",
      minimumBackupDays,
      `backups must reach back ${minimumBackupDays} days`,
      DEFAULT_DAYS,
    ),
};
