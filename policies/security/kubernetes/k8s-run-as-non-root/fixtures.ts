import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (pod: object): Fixture =>
  only("kubernetes:apps/v1:Deployment", { spec: { template: { spec: pod } } });

export const fixtures: RuleFixtures = {
  pass: {
    pod: deployment({ securityContext: { runAsNonRoot: true }, containers: [{ name: "api" }] }),
    container: deployment({ containers: [{ name: "api", securityContext: { runAsNonRoot: true } }] }),
    "by number": deployment({ containers: [{ name: "api", securityContext: { runAsUser: 10001 } }] }),
  },
  fail: {
    "absent attribute": deployment({ containers: [{ name: "api" }] }),
    "container overrides the pod": deployment({
      securityContext: { runAsNonRoot: true },
      containers: [{ name: "api", securityContext: { runAsNonRoot: false } }],
    }),
    "root by number": deployment({
      securityContext: { runAsUser: 0, runAsNonRoot: true },
      containers: [{ name: "api" }],
    }),
    "second container": deployment({
      containers: [{ name: "api", securityContext: { runAsNonRoot: true } }, { name: "sidecar" }],
    }),
  },
  unknown: {
    "not known yet": deployment({ containers: [{ name: "api", securityContext: { runAsNonRoot: UNKNOWN } }] }),
    "pod not known yet": only("kubernetes:apps/v1:Deployment", { spec: UNKNOWN }),
  },
};
