import { together, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const settings = { environmentClass: "prod" } as const;
const deployment = (replicas: unknown, pod: unknown): Fixture => ({
  ...together({ type: "kubernetes:apps/v1:Deployment", properties: { spec: { replicas, template: { spec: pod } } } }),
  settings,
});

export const fixtures: RuleFixtures = {
  pass: {
    "over zones": deployment(3, { topologySpreadConstraints: [{ topologyKey: "topology.kubernetes.io/zone" }] }),
    "apart from each other": deployment(3, {
      affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1 }] } },
    }),
    "one replica": deployment(1, {}),
    development: { ...deployment(3, {}), settings: { environmentClass: "dev" } },
  },
  fail: {
    "absent attribute": deployment(2, {}),
    empty: deployment(2, { topologySpreadConstraints: [], affinity: {} }),
    "near others": deployment(2, { affinity: { nodeAffinity: {} } }),
  },
  unknown: {
    "not known yet": deployment(2, { topologySpreadConstraints: UNKNOWN }),
    "an affinity not known yet": deployment(2, { affinity: UNKNOWN }),
    "pod not known yet": deployment(2, UNKNOWN),
    "replicas not known yet": deployment(UNKNOWN, {}),
  },
};
