import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const given = { name: "api", securityContext: { runAsNonRoot: true } };

export const fixtures: RuleFixtures = {
  pass: { given: container(given) },
  fail: {
    "absent attribute": container({}),
    empty: container({ securityContext: {} }),
    "init container": deployment({ containers: [given], initContainers: [{ name: "init" }] }),
    "of the pod alone": deployment({ securityContext: { runAsNonRoot: true }, containers: [{ name: "api" }] }),
  },
  unknown: { "not known yet": container({ securityContext: UNKNOWN }), "pod not known yet": POD_NOT_KNOWN },
};
