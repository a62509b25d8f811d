import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (replicas?: unknown): FixtureResource => ({
  type: "kubernetes:apps/v1:Deployment",
  name: "orders",
  properties: { metadata: { name: "orders", namespace: "shop" }, spec: { replicas } },
});
const scaler = (minReplicas: unknown, target: unknown = "orders"): FixtureResource => ({
  type: "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
  name: "scaler",
  properties: {
    metadata: { namespace: "shop" },
    spec: { minReplicas, maxReplicas: 20, scaleTargetRef: { kind: "Deployment", name: target } },
  },
});
const scaledObject: FixtureResource = {
  type: "kubernetes:keda.sh/v1alpha1:ScaledObject",
  name: "scaled",
  properties: { metadata: { namespace: "shop" }, spec: { scaleTargetRef: { name: "orders" } } },
};

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(deployment()),
    two: together(deployment(2)),
    "scaled down": together(deployment(6), scaler(1)),
    "scaled to nothing": together(deployment(6), scaledObject),
    "another is scaled": together(deployment(1), scaler(5, "returns")),
    production: { ...together(deployment(6)), settings: { environmentClass: "prod" } },
  },
  fail: {
    three: together(deployment(3)),
    "scaled up": together(deployment(1), scaler(3)),
    "own limit": { ...together(deployment(2)), settings: { maximumDevReplicas: 1 } },
    "a stateful set": together({ ...deployment(5), type: "kubernetes:apps/v1:StatefulSet" }),
  },
  unknown: {
    "not known yet": together(deployment(UNKNOWN)),
    "an autoscaler's minimum not known yet": together(deployment(6), scaler(UNKNOWN)),
    "an autoscaler's target not known yet": together(deployment(6), scaler(1, UNKNOWN)),
  },
};
