import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const settings = { budgetedBy: ["team", "workload"] };
const deployment = (annotations: unknown): Fixture =>
  only("kubernetes:apps/v1:Deployment", { metadata: { annotations } }, settings);

export const fixtures: RuleFixtures = {
  pass: {
    annotated: deployment({ "plinth.dev/budget-monthly-usd": "60" }),
    "a plain label": only("kubernetes:batch/v1:CronJob", { metadata: { labels: { budget: "60" } } }, settings),
    "not asked for": only("kubernetes:apps/v1:Deployment", {}, { budgetedBy: ["team"] }),
  },
  fail: { "absent attribute": deployment(undefined), "another annotation": deployment({ owner: "x" }) },
  unknown: { "not known yet": deployment(UNKNOWN), "its value not known yet": deployment({ budget: UNKNOWN }) },
};
