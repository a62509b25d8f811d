import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isEmpty, property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "budget-limited",
  pack: "cost",
  severity: "medium",
  asks: "A cost budget has a limit above zero: an amount, amounts by month, or one that adjusts itself.",
  why: "A budget of nothing alerts every month, and soon nobody reads it; one without a limit never does.",
  fix: "Set limitAmount and limitUnit, plannedLimits, or autoAdjustData.",
  example: `new aws.budgets.Budget("orders", { budgetType: "COST", limitAmount: "500", limitUnit: "USD", timeUnit: "MONTHLY" })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: ["aws:budgets/budget:Budget"],
  check(budget) {
    const type = property(budget, "budgetType");
    if (type !== undefined && type !== "COST") return [];
    if (["plannedLimits", "autoAdjustData"].some((name) => !isEmpty(property(budget, name)))) return [];
    const amount = property(budget, "limitAmount");
    return amount === UNKNOWN || Number(amount) > 0 ? [] : [{ message: `limitAmount is ${shown(amount)}` }];
  },
};
