import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const budget = "aws:budgets/budget:Budget";

export const fixtures: RuleFixtures = {
  pass: {
    amount: only(budget, { budgetType: "COST", limitAmount: "499.50", limitUnit: "USD" }),
    "by month": only(budget, { budgetType: "COST", plannedLimits: [{ startTime: "2027-01-01_00:00", amount: "100" }] }),
    "adjusts itself": only(budget, { budgetType: "COST", autoAdjustData: { autoAdjustType: "FORECAST" } }),
    "of another kind": only(budget, { budgetType: "SAVINGS_PLANS_UTILIZATION" }),
  },
  fail: {
    "absent attribute": only(budget, { budgetType: "COST" }),
    nothing: only(budget, { budgetType: "COST", limitAmount: "0" }),
    "not a number": only(budget, { budgetType: "COST", limitAmount: "a lot" }),
  },
  unknown: {
    "not known yet": only(budget, { budgetType: "COST", limitAmount: UNKNOWN }),
    "a type not known yet": only(budget, { budgetType: UNKNOWN }),
  },
};
