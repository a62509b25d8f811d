import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = (name: string, tags: unknown): FixtureResource => ({
  type: "aws:s3/bucket:Bucket",
  name,
  properties: { tags },
});
const budget = (costFilters: unknown, properties: object = {}): FixtureResource => ({
  type: "aws:budgets/budget:Budget",
  name: "budget",
  properties: { costFilters, ...properties },
});
const filter = (...values: readonly unknown[]): object => ({ name: "TagKeyValue", values });
const settings = { budgetedBy: ["team"] };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": { ...together(bucket("a", undefined)), settings },
    "each of two": {
      ...together(
        bucket("a", { team: "x" }),
        bucket("b", { team: "y" }),
        budget([filter("user:team$x", "user:team$y")]),
      ),
      settings,
    },
    "in the newer form": {
      ...together(
        bucket("a", { team: "x" }),
        budget(undefined, { filterExpression: { tags: { key: "team", values: ["x"] } } }),
      ),
      settings,
    },
    "not asked for": together(bucket("a", { team: "x" })),
    "the budget's own tags": { ...together(budget([], { tags: { team: "x" } })), settings },
  },
  fail: {
    none: { ...together(bucket("a", { team: "x" })), settings },
    "one of two, once": {
      ...together(
        bucket("a", { team: "x" }),
        bucket("b", { team: "y" }),
        bucket("c", { team: "y" }),
        budget([filter("user:team$x")]),
      ),
      settings,
      flagged: ["b"],
    },
    "another key": {
      ...together(bucket("a", { team: "x", system: "shop" }), budget([filter("user:system$shop")])),
      settings,
    },
  },
  unknown: {
    "a filter not known yet": { ...together(bucket("a", { team: "x" }), budget(UNKNOWN)), settings },
    "a value not known yet": { ...together(bucket("a", { team: UNKNOWN })), settings },
    "tags not known yet": { ...together(bucket("a", UNKNOWN)), settings },
  },
};
