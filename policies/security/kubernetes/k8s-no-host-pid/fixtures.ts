import { barePod, cronJob, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": deployment({ containers: [] }), off: deployment({ hostPID: false }) },
  fail: {
    deployment: deployment({ hostPID: true }),
    "cron job": cronJob({ hostPID: true }),
    "bare pod": barePod({ hostPID: true }),
  },
  unknown: { "not known yet": deployment({ hostPID: UNKNOWN }), "pod not known yet": POD_NOT_KNOWN },
};
