import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const budget = (spec: object): FixtureResource => ({
  type: "kubernetes:policy/v1:PodDisruptionBudget",
  name: "budget",
  properties: { metadata: { namespace: "shop" }, spec: { selector: { matchLabels: { app: "orders" } }, ...spec } },
});
const deployment = (replicas?: unknown): FixtureResource => ({
  type: "kubernetes:apps/v1:Deployment",
  name: "orders",
  properties: {
    metadata: { name: "orders", namespace: "shop" },
    spec: { replicas, template: { metadata: { labels: { app: "orders" } } } },
  },
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(budget({}), deployment(1)),
    one: together(budget({ maxUnavailable: 1 }), deployment(1)),
    "fewer than there are": together(budget({ minAvailable: 1 }), deployment(2)),
    "a share": together(budget({ minAvailable: "50%" }), deployment(3)),
    "pods of elsewhere": together(budget({ minAvailable: 1 })),
  },
  fail: {
    none: together(budget({ maxUnavailable: 0 })),
    "none in per cent": together(budget({ maxUnavailable: "0%" })),
    all: together(budget({ minAvailable: "100%" })),
    "as many as there are": together(budget({ minAvailable: 2 }), deployment(2)),
    "the only one": together(budget({ minAvailable: 1 }), deployment()),
    "a share, rounded up": together(budget({ minAvailable: "80%" }), deployment(3)),
  },
  unknown: {
    "not known yet": together(budget({ maxUnavailable: UNKNOWN, minAvailable: UNKNOWN }), deployment(1)),
    "replicas not known yet": together(budget({ minAvailable: 1 }), deployment(UNKNOWN)),
    "a selector not known yet": together(budget({ minAvailable: 1, selector: UNKNOWN }), deployment(1)),
  },
};
