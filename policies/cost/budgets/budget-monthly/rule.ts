import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "budget-monthly",
  pack: "cost",
  severity: "low",
  asks: "A budget is by month or day.",
  why: "By the time a quarter's budget is spent, two months of the mistake are paid for.",
  fix: "Set timeUnit to MONTHLY.",
  example: `new aws.budgets.Budget("orders", { timeUnit: "MONTHLY", … })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: ["aws:budgets/budget:Budget"],
  check: (budget) => mustBeOneOf(budget, "timeUnit", ["MONTHLY", "DAILY"], "it tells of a mistake too late"),
};
