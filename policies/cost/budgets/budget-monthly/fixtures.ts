import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const budget = "aws:budgets/budget:Budget";

export const fixtures: RuleFixtures = {
  pass: { month: only(budget, { timeUnit: "MONTHLY" }), day: only(budget, { timeUnit: "DAILY" }) },
  fail: { "absent attribute": only(budget, {}), quarter: only(budget, { timeUnit: "QUARTERLY" }) },
  unknown: { "not known yet": only(budget, { timeUnit: UNKNOWN }) },
};
