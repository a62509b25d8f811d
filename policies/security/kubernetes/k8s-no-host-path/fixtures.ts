import { deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": deployment({ containers: [] }),
    scratch: deployment({ volumes: [{ name: "tmp", emptyDir: {} }] }),
  },
  fail: { logs: deployment({ volumes: [{ name: "logs", hostPath: { path: "/var/log" } }] }) },
  unknown: {
    "volumes not known yet": deployment({ volumes: UNKNOWN }),
    "volume not known yet": deployment({ volumes: [{ name: "logs", hostPath: UNKNOWN }] }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
