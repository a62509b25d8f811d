import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const scaler = (spec: object): FixtureResource => ({
  type: "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
  name: "scaler",
  properties: {
    metadata: { namespace: "shop" },
    spec: { scaleTargetRef: { kind: "Deployment", name: "orders" }, ...spec },
  },
});
const measuring = (name: string, type: unknown = "Utilization"): FixtureResource =>
  scaler({ metrics: [{ type: "Resource", resource: { name, target: { type, averageUtilization: 70 } } }] });
const deployment = (...resources: readonly unknown[]): FixtureResource => ({
  type: "kubernetes:apps/v1:Deployment",
  name: "orders",
  properties: {
    metadata: { name: "orders", namespace: "shop" },
    spec: {
      template: { spec: { containers: resources.map((each, index) => ({ name: `c${index}`, resources: each })) } },
    },
  },
});
const requests = { cpu: "100m" };

export const fixtures: RuleFixtures = {
  pass: {
    requested: together(measuring("cpu"), deployment({ requests })),
    "limits are requests": together(measuring("cpu"), deployment({ limits: { cpu: 1 } })),
    "an average value": together(measuring("memory", "AverageValue"), deployment({})),
    "another workload": together(measuring("cpu")),
  },
  fail: {
    "absent attribute": together(measuring("cpu"), deployment(undefined)),
    "the other resource": together(measuring("memory"), deployment({ requests })),
    "one container of two": together(measuring("cpu"), deployment({ requests }, {})),
    "the first version": together(scaler({ targetCPUUtilizationPercentage: 70 }), deployment({})),
  },
  unknown: {
    "not known yet": together(measuring("cpu"), deployment(UNKNOWN)),
    "a target not known yet": together(scaler({ scaleTargetRef: UNKNOWN }), deployment({})),
  },
};
