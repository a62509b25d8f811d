import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const given = { name: "api", resources: { limits: { cpu: "1" } } };

export const fixtures: RuleFixtures = {
  pass: {
    given: container(given),
    "as a number": container({ resources: { limits: { cpu: 2 } } }),
  },
  fail: {
    "absent attribute": container({}),
    "another alone": container({ resources: { limits: { "ephemeral-storage": "1Gi" } } }),
    "request alone": container({ resources: { requests: { cpu: "1" } } }),
    "init container": deployment({ containers: [given], initContainers: [{ name: "init" }] }),
  },
  unknown: {
    "not known yet": container({ resources: UNKNOWN }),
    "amount not known yet": container({ resources: { limits: { cpu: UNKNOWN } } }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
