import type { ResourceRule } from "../../../rule";
import { mustBeAtLeast } from "../../../values/require";

/** Days where nothing is said (Neptune API Reference). */
const DEFAULT_DAYS = 1;

export const rule: ResourceRule = {
  name: "neptune-backup-retention",
  pack: "reliability",
  severity: "medium",
  asks: "A Neptune cluster keeps automated backups for the days that the environment demands.",
  why: "A wrong deletion that is found after the weekend is for good.",
  fix: "Set backupRetentionPeriod to at least minimumBackupDays.",
  example: `new aws.neptune.Cluster("graph", { backupRetentionPeriod: 7 })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_361"],
  scope: "resource",
  types: ["aws:neptune/cluster:Cluster"],
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
