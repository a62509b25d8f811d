import { barePod, cronJob, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": deployment({ containers: [] }), off: deployment({ hostNetwork: false }) },
  fail: {
    deployment: deployment({ hostNetwork: true }),
    "cron job": cronJob({ hostNetwork: true }),
    "bare pod": barePod({ hostNetwork: true }),
  },
  unknown: { "not known yet": deployment({ hostNetwork: UNKNOWN }), "pod not known yet": POD_NOT_KNOWN },
};
