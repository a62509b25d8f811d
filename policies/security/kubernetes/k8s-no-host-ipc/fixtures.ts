import { barePod, cronJob, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": deployment({ containers: [] }), off: deployment({ hostIPC: false }) },
  fail: {
    deployment: deployment({ hostIPC: true }),
    "cron job": cronJob({ hostIPC: true }),
    "bare pod": barePod({ hostIPC: true }),
  },
  unknown: { "not known yet": deployment({ hostIPC: UNKNOWN }), "pod not known yet": POD_NOT_KNOWN },
};
