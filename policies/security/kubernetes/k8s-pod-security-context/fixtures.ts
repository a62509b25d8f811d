import { container, cronJob, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: { given: deployment({ securityContext: { fsGroup: 10001 } }) },
  fail: {
    "absent attribute": deployment({ containers: [] }),
    empty: cronJob({ securityContext: {} }),
    "of the container alone": container({ securityContext: { runAsNonRoot: true } }),
  },
  unknown: { "not known yet": deployment({ securityContext: UNKNOWN }), "pod not known yet": POD_NOT_KNOWN },
};
