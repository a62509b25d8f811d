import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { container, cronJob, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import { UNKNOWN } from "../../../rule";

const profile = (type: unknown) => ({ securityContext: { seccompProfile: { type } } });
const annotated = (value: unknown): Fixture =>
  only("kubernetes:apps/v1:Deployment", {
    spec: {
      template: {
        metadata: { annotations: { "seccomp.security.alpha.kubernetes.io/pod": value } },
        spec: { containers: [{ name: "api" }] },
      },
    },
  });

export const fixtures: RuleFixtures = {
  pass: {
    pod: deployment({ ...profile("RuntimeDefault"), containers: [{ name: "api" }] }),
    "each container": container(profile("RuntimeDefault")),
    "as old clusters have it": annotated("runtime/default"),
  },
  fail: {
    "absent attribute": cronJob({ containers: [{ name: "api" }] }),
    none: deployment(profile("Unconfined")),
    "container overrides the pod": deployment({
      ...profile("RuntimeDefault"),
      containers: [{ name: "api", ...profile("Unconfined") }],
    }),
    "one container of two": deployment({
      containers: [{ name: "api", ...profile("RuntimeDefault") }, { name: "sidecar" }],
    }),
    "another annotation": annotated("unconfined"),
  },
  unknown: {
    "not known yet": deployment(profile(UNKNOWN)),
    "annotation not known yet": annotated(UNKNOWN),
    "containers not known yet": deployment({ containers: UNKNOWN }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
