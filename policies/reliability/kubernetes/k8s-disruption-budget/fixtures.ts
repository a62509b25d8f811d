import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const labels = { app: "orders", tier: "web" };
const deployment = (replicas?: unknown, podLabels: unknown = labels): FixtureResource => ({
  type: "kubernetes:apps/v1:Deployment",
  name: "orders",
  properties: {
    metadata: { name: "orders", namespace: "shop" },
    spec: { replicas, template: { metadata: { labels: podLabels } } },
  },
});
const budget = (selector: unknown, namespace: unknown = "shop"): FixtureResource => ({
  type: "kubernetes:policy/v1:PodDisruptionBudget",
  name: "budget",
  properties: { metadata: { namespace }, spec: { maxUnavailable: 1, selector } },
});
const prod = { environmentClass: "prod" } as const;
const matching = { matchLabels: { app: "orders" } };
const expression = (operator: string, values?: readonly string[]): object => ({
  matchExpressions: [{ key: "app", operator, values }],
});

export const fixtures: RuleFixtures = {
  pass: {
    "by a label": { ...together(deployment(3), budget(matching)), settings: prod },
    "by an expression": { ...together(deployment(3), budget(expression("In", ["orders", "x"]))), settings: prod },
    "by a label that is there": { ...together(deployment(3), budget(expression("Exists"))), settings: prod },
    "all pods of the namespace": { ...together(deployment(3), budget({})), settings: prod },
    "one replica": { ...together(deployment()), settings: prod },
    development: { ...together(deployment(3)), settings: { environmentClass: "dev" } },
  },
  fail: {
    "absent attribute": { ...together(deployment(2)), settings: prod },
    "another's pods": { ...together(deployment(2), budget({ matchLabels: { app: "returns" } })), settings: prod },
    "one label of two": {
      ...together(deployment(2), budget({ matchLabels: { app: "orders", tier: "api" } })),
      settings: prod,
    },
    "an expression that leaves it out": {
      ...together(deployment(2), budget(expression("NotIn", ["orders"]))),
      settings: prod,
    },
    "another namespace": { ...together(deployment(2), budget(matching, "other")), settings: prod },
    "no selector": { ...together(deployment(2), budget(undefined)), settings: prod },
    "by its autoscaler": {
      ...together(deployment(), {
        type: "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
        name: "scaler",
        properties: {
          metadata: { namespace: "shop" },
          spec: { minReplicas: 2, scaleTargetRef: { kind: "Deployment", name: "orders" } },
        },
      }),
      settings: { environmentClass: "staging" },
    },
  },
  unknown: {
    "replicas not known yet": { ...together(deployment(UNKNOWN)), settings: prod },
    "a selector not known yet": { ...together(deployment(2), budget(UNKNOWN)), settings: prod },
    "a namespace not known yet": { ...together(deployment(2), budget(matching, UNKNOWN)), settings: prod },
    "labels not known yet": { ...together(deployment(2, UNKNOWN), budget(matching)), settings: prod },
  },
};
