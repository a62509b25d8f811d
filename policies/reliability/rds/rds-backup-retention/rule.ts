import { RDS_DATABASES } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeAtLeast } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-backup-retention",
  pack: "reliability",
  severity: "high",
  asks: "A database keeps automated backups for the days that the environment demands.",
  why: "Damage that is noticed later than the oldest backup cannot be undone.",
  fix: "Set backupRetentionPeriod to at least the minimum of the environment; left out, an instance has no backups.",
  example: `new aws.rds.Instance("orders", { backupRetentionPeriod: 7 })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"], gdpr: ["32"] },
  publicIds: ["AVD-AWS-0077"],
  scope: "resource",
  types: RDS_DATABASES,
  reads: ["minimumBackupDays"],
  check(database, { minimumBackupDays }) {
    if (property(database, "replicateSourceDb") !== undefined) return [];
    return mustBeAtLeast(
      database,
      "backupRetentionPeriod",
      minimumBackupDays,
      `backups must reach back ${minimumBackupDays} days`,
    );
  },
};
