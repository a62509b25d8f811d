import { cronJob, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: { "not mounted": deployment({ automountServiceAccountToken: false }) },
  fail: {
    "absent attribute": deployment({ containers: [] }),
    mounted: cronJob({ automountServiceAccountToken: true }),
  },
  unknown: {
    "not known yet": deployment({ automountServiceAccountToken: UNKNOWN }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
