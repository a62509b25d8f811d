import { UNKNOWN, type ResourceRule } from "../../../rule";
import { asNumber, at, objects, property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "backup-expires",
  pack: "cost",
  severity: "medium",
  asks: "Every rule of a backup plan deletes its recovery points after some time.",
  why: "Recovery points without an end are stored and paid for until the account is closed.",
  fix: "Set lifecycle.deleteAfter to the days that somebody may need to go back.",
  example: `rules: [{ ruleName: "daily", targetVaultName, schedule, lifecycle: { deleteAfter: 35 } }]`,
  frameworks: { gdpr: ["5(1)(e)"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:backup/plan:Plan"],
  check: (plan) =>
    objects(property(plan, "rules")).flatMap((rule, index) => {
      const days = at(rule, "lifecycle.deleteAfter");
      return days === UNKNOWN || (asNumber(days) ?? 0) > 0
        ? []
        : [
            {
              message: `rules[${index}].lifecycle.deleteAfter is ${shown(days)}: recovery points are kept without end`,
            },
          ];
    }),
};
