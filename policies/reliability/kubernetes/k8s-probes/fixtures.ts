import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (pod: object): Fixture =>
  only("kubernetes:apps/v1:Deployment", { spec: { template: { spec: pod } } });

export const fixtures: RuleFixtures = {
  pass: {
    both: deployment({ containers: [{ name: "api", livenessProbe: {}, readinessProbe: {} }] }),
    "init container without": deployment({ containers: [], initContainers: [{ name: "init" }] }),
  },
  fail: {
    "absent attribute": deployment({ containers: [{ name: "api" }] }),
    "readiness alone": deployment({ containers: [{ name: "api", readinessProbe: {} }] }),
  },
  unknown: {
    "not known yet": deployment({ containers: [{ name: "api", livenessProbe: UNKNOWN, readinessProbe: UNKNOWN }] }),
    "pod not known yet": only("kubernetes:apps/v1:Deployment", { spec: UNKNOWN }),
  },
};
