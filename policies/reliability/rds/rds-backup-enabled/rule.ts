import { RDS_DATABASES } from "../../../aws/types";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { asNumber, property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "rds-backup-enabled",
  pack: "reliability",
  severity: "high",
  asks: "The automated backups of a database are not turned off.",
  why: "Without them there is no point in time to go back to: one wrong statement loses the data for good.",
  fix: "Set backupRetentionPeriod to 1 to 35 days.",
  example: `new aws.rds.Instance("orders", { backupRetentionPeriod: 7 })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_133"],
  scope: "resource",
  types: RDS_DATABASES,
  check(database) {
    const days = property(database, "backupRetentionPeriod");
    // Unlike checkov: the backups of a read replica are those of its source.
    const replica = property(database, "replicateSourceDb") !== undefined;
    if (days === undefined || days === UNKNOWN || replica) return [];
    const number = asNumber(days) ?? 0;
    return number > 0 && number <= 35
      ? []
      : [{ message: `backupRetentionPeriod is ${shown(days)}: there are no automated backups` }];
  },
};
