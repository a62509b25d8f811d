import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (pod: object): Fixture =>
  only("kubernetes:apps/v1:Deployment", { spec: { template: { spec: pod } } });

export const fixtures: RuleFixtures = {
  pass: {
    "read-only": deployment({ containers: [{ name: "api", securityContext: { readOnlyRootFilesystem: true } }] }),
  },
  fail: {
    "absent attribute": deployment({ containers: [{ name: "api" }] }),
    writable: deployment({ containers: [{ name: "api", securityContext: { readOnlyRootFilesystem: false } }] }),
  },
  unknown: {
    "not known yet": deployment({
      containers: [{ name: "api", securityContext: { readOnlyRootFilesystem: UNKNOWN } }],
    }),
    "pod not known yet": only("kubernetes:apps/v1:Deployment", { spec: UNKNOWN }),
  },
};
