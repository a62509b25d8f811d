import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (pod: object): Fixture =>
  only("kubernetes:apps/v1:Deployment", { spec: { template: { spec: pod } } });

export const fixtures: RuleFixtures = {
  pass: {
    refused: deployment({ containers: [{ name: "api", securityContext: { allowPrivilegeEscalation: false } }] }),
  },
  fail: {
    "absent attribute": deployment({ containers: [{ name: "api" }] }),
    allowed: deployment({ containers: [{ name: "api", securityContext: { allowPrivilegeEscalation: true } }] }),
  },
  unknown: {
    "not known yet": deployment({ containers: [{ name: "api", securityContext: UNKNOWN }] }),
    "pod not known yet": only("kubernetes:apps/v1:Deployment", { spec: UNKNOWN }),
  },
};
