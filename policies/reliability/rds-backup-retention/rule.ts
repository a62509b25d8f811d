import { DATABASES } from "../../aws/types";
import type { ResourceRule } from "../../rule";
import { property } from "../../values/read";
import { mustBeAtLeast } from "../../values/require";

export const rule: ResourceRule = {
  name: "rds-backup-retention",
  pack: "reliability",
  severity: "high",
  asks: "A database keeps automated backups for the days that the environment demands.",
  why: "Without point-in-time recovery one wrong statement loses the data for good.",
  fix: "Set backupRetentionPeriod to at least the minimum of the environment.",
  example: `new aws.rds.Instance("orders", { backupRetentionPeriod: 7 })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_133", "CKV_AWS_360"],
  scope: "resource",
  types: DATABASES,
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
