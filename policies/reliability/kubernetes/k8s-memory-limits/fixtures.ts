import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const given = { name: "api", resources: { limits: { memory: "256Mi" } } };

export const fixtures: RuleFixtures = {
  pass: {
    given: container(given),
    "as a number": container({ resources: { limits: { memory: 2 } } }),
  },
  fail: {
    "absent attribute": container({}),
    "another alone": container({ resources: { limits: { "ephemeral-storage": "1Gi" } } }),
    "request alone": container({ resources: { requests: { memory: "1" } } }),
    "init container": deployment({ containers: [given], initContainers: [{ name: "init" }] }),
  },
  unknown: {
    "not known yet": container({ resources: UNKNOWN }),
    "amount not known yet": container({ resources: { limits: { memory: UNKNOWN } } }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
