import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (replicas?: unknown, ports: readonly object[] = []): FixtureResource => ({
  type: "kubernetes:apps/v1:Deployment",
  name: "orders",
  properties: {
    metadata: { name: "orders", namespace: "shop" },
    spec: {
      replicas,
      template: { metadata: { labels: { app: "orders" } }, spec: { containers: [{ name: "api", ports }] } },
    },
  },
});
const service = (selector: unknown = { app: "orders" }): FixtureResource => ({
  type: "kubernetes:core/v1:Service",
  name: "service",
  properties: { metadata: { namespace: "shop" }, spec: { selector } },
});
const scaler = (minReplicas: unknown): FixtureResource => ({
  type: "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
  name: "scaler",
  properties: {
    metadata: { namespace: "shop" },
    spec: { minReplicas, scaleTargetRef: { kind: "Deployment", name: "orders" } },
  },
});
const settings = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    two: { ...together(deployment(2), service()), settings },
    "two by its autoscaler": { ...together(deployment(), service(), scaler(2)), settings },
    "a worker that nobody calls": { ...together(deployment(1)), settings },
    "a service of nobody": { ...together(deployment(1), service({})), settings },
    development: together(deployment(1), service()),
  },
  fail: {
    "absent attribute": { ...together(deployment(), service()), settings },
    one: { ...together(deployment(1), service()), settings },
    "by its ports": { ...together(deployment(1, [{ containerPort: 8080 }])), settings },
    "its autoscaler may stop all but one": { ...together(deployment(5), service(), scaler(1)), settings },
    "own minimum": { ...together(deployment(2), service()), settings: { ...settings, minimumReplicas: 3 } },
    "a stateful set": {
      ...together({ ...deployment(1), type: "kubernetes:apps/v1:StatefulSet" }, service()),
      settings,
    },
  },
  unknown: {
    "not known yet": { ...together(deployment(UNKNOWN), service()), settings },
    "an autoscaler's minimum not known yet": { ...together(deployment(1), service(), scaler(UNKNOWN)), settings },
    "a selector not known yet": { ...together(deployment(1), service(UNKNOWN)), settings },
  },
};
