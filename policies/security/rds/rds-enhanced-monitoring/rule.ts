import { DATABASE_INSTANCES } from "../../../aws/types";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { asNumber, property, shown } from "../../../values/read";

/** Seconds between measurements that RDS offers; 0 is off. */
const INTERVALS: readonly unknown[] = [1, 5, 10, 15, 30, 60];

export const rule: ResourceRule = {
  name: "rds-enhanced-monitoring",
  pack: "security",
  severity: "low",
  asks: "A database instance reports the metrics of its operating system (enhanced monitoring).",
  why: "Load by process, swapping and waiting for disks stay invisible from outside the machine.",
  fix: "Set monitoringInterval to 1, 5, 10, 15, 30 or 60 seconds, and monitoringRoleArn.",
  example: `new aws.rds.Instance("orders", { monitoringInterval: 60, monitoringRoleArn: role.arn })`,
  frameworks: { soc2: ["CC7.2"] },
  publicIds: ["CKV_AWS_118"],
  scope: "resource",
  types: DATABASE_INSTANCES,
  check(instance) {
    const interval = property(instance, "monitoringInterval");
    return interval === UNKNOWN || INTERVALS.includes(asNumber(interval))
      ? []
      : [{ message: `monitoringInterval is ${shown(interval)}: enhanced monitoring is off` }];
  },
};
