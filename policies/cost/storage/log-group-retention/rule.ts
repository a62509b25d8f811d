import { UNKNOWN, type ResourceRule } from "../../../rule";
import { asNumber, property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "log-group-retention",
  pack: "cost",
  severity: "medium",
  asks: "A log group forgets events after some time.",
  why: "Kept for ever, logs are stored and paid for long after anybody reads them.",
  fix: "Set retentionInDays to the days that somebody needs the events.",
  example: `new aws.cloudwatch.LogGroup("orders", { retentionInDays: 90 })`,
  frameworks: { soc2: ["CC6.5"], gdpr: ["5(1)(e)"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:cloudwatch/logGroup:LogGroup"],
  check(group) {
    const days = property(group, "retentionInDays");
    return days === UNKNOWN || (asNumber(days) ?? 0) > 0
      ? []
      : [{ message: `retentionInDays is ${shown(days)}: events are kept and paid for without end` }];
  },
};
