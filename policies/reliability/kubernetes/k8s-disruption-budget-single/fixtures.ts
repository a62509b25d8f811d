import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (name: string): FixtureResource => ({
  type: "kubernetes:apps/v1:Deployment",
  name,
  properties: {
    metadata: { name, namespace: "shop" },
    spec: { template: { metadata: { labels: { app: name, tier: "web" } } } },
  },
});
const budget = (name: string, selector: unknown): FixtureResource => ({
  type: "kubernetes:policy/v1:PodDisruptionBudget",
  name,
  properties: { metadata: { namespace: "shop" }, spec: { selector } },
});
const app = (name: string): object => ({ matchLabels: { app: name } });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(deployment("orders"), budget("a", undefined), budget("b", undefined)),
    "one each": together(
      deployment("orders"),
      deployment("returns"),
      budget("a", app("orders")),
      budget("b", app("returns")),
    ),
  },
  fail: {
    "the same": {
      ...together(deployment("orders"), budget("a", app("orders")), budget("b", app("orders"))),
      flagged: ["b"],
    },
    "one of all": {
      ...together(deployment("orders"), budget("a", app("orders")), budget("b", { matchLabels: { tier: "web" } })),
      flagged: ["b"],
    },
  },
  unknown: { "not known yet": together(deployment("orders"), budget("a", app("orders")), budget("b", UNKNOWN)) },
};
