import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const pod = (podUser: unknown, containerUser?: unknown) =>
  deployment({
    securityContext: { runAsUser: podUser },
    containers: [{ name: "api", securityContext: { runAsUser: containerUser } }],
  });

export const fixtures: RuleFixtures = {
  pass: {
    pod: pod(10000),
    container: container({ securityContext: { runAsUser: 10001 } }),
    "container overrides the pod": pod(1000, 10001),
    "user namespace of its own": deployment({ hostUsers: false, containers: [{ name: "api" }] }),
  },
  fail: {
    "absent attribute": container({}),
    low: pod(9999),
    "container overrides the pod with a low one": pod(10001, 1000),
    "second container": deployment({
      containers: [{ name: "api", securityContext: { runAsUser: 10001 } }, { name: "sidecar" }],
    }),
  },
  unknown: {
    "not known yet": pod(UNKNOWN),
    "containers not known yet": deployment({ containers: UNKNOWN }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
