import { container, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": container({}), "own port": container({ ports: [{ containerPort: 8080 }] }) },
  fail: { "second port": container({ ports: [{ containerPort: 8080 }, { containerPort: 9090, hostPort: 9090 }] }) },
  unknown: {
    "not known yet": container({ ports: [{ containerPort: 8080, hostPort: UNKNOWN }] }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
