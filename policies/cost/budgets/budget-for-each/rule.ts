import { tagsOf } from "../../../aws/tags";
import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackFinding, type StackRule } from "../../../rule";
import { hasUnknown, property, shown, stringsInside } from "../../../values/read";

const BUDGET = "aws:budgets/budget:Budget";

/** What budgets of the stack are for, as Cost Explorer writes tags: `user:team$orders`; undefined when not known yet. */
function budgetedTags(budgets: readonly RuleResource[]): ReadonlySet<string> | undefined {
  const filters = budgets.flatMap((budget) => [property(budget, "costFilters"), property(budget, "filterExpression")]);
  return filters.some(hasUnknown) ? undefined : new Set(filters.flatMap(stringsInside));
}

/** The first resource of each value of a tag. */
function firstByValue(resources: readonly RuleResource[], key: string): ReadonlyMap<string, RuleResource> {
  const first = new Map<string, RuleResource>();
  for (const resource of resources) {
    const tags = tagsOf(resource);
    const value = tags === UNKNOWN ? undefined : tags.get(key);
    if (typeof value === "string" && value !== "" && !first.has(value)) first.set(value, resource);
  }
  return first;
}

export const rule: StackRule = {
  name: "budget-for-each",
  pack: "cost",
  severity: "medium",
  asks: "Every environment, team, system or workload that is to have a budget has one.",
  why: "Costs that are in nobody's budget grow until somebody asks about the whole bill.",
  fix: "Declare an aws.budgets.Budget with a costFilter TagKeyValue for the value that the message names.",
  example: `new aws.budgets.Budget("orders", { costFilters: [{ name: "TagKeyValue", values: ["user:team$orders"] }], … })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: TAGGABLE_TYPES,
  reads: ["budgetedBy"],
  check(resources, { budgetedBy }) {
    const budgeted = budgetedTags(ofTypes(resources, [BUDGET]));
    if (budgeted === undefined) return [];
    const charged = resources.filter(({ type }) => type !== BUDGET);
    return budgetedBy.flatMap((key) =>
      [...firstByValue(charged, key)].flatMap(([value, resource]): StackFinding[] =>
        budgeted.has(`user:${key}$${value}`) || budgeted.has(value)
          ? []
          : [{ resource, message: `no budget of the stack is for ${key} ${shown(value)}` }],
      ),
    );
  },
};
