import { container, cronJob, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const nonRoot = { name: "api", securityContext: { runAsNonRoot: true } };

export const fixtures: RuleFixtures = {
  pass: {
    pod: deployment({ securityContext: { runAsNonRoot: true }, containers: [{ name: "api" }] }),
    container: container(nonRoot),
    "by number": container({ securityContext: { runAsUser: 10001 } }),
    "by number of the pod": deployment({ securityContext: { runAsUser: 1 }, containers: [{ name: "api" }] }),
    "root by number, which Kubernetes then refuses to start": deployment({
      securityContext: { runAsUser: 0, runAsNonRoot: true },
      containers: [{ name: "api" }],
    }),
  },
  fail: {
    "absent attribute": container({}),
    "container overrides the pod": deployment({
      securityContext: { runAsNonRoot: true },
      containers: [{ name: "api", securityContext: { runAsNonRoot: false } }],
    }),
    "container overrides the pod's number": deployment({
      securityContext: { runAsUser: 10001 },
      containers: [{ name: "api", securityContext: { runAsUser: 0 } }],
    }),
    "root by number, in a cron job": cronJob({ securityContext: { runAsUser: 0 }, containers: [{ name: "api" }] }),
    "second container": deployment({ containers: [nonRoot, { name: "sidecar" }] }),
  },
  unknown: {
    "not known yet": container({ securityContext: { runAsNonRoot: UNKNOWN } }),
    "pod's context not known yet": deployment({ securityContext: UNKNOWN, containers: [{ name: "api" }] }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
