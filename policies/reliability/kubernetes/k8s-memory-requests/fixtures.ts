import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const given = { name: "api", resources: { requests: { memory: "128Mi" } } };

export const fixtures: RuleFixtures = {
  pass: {
    given: container(given),
    "limit alone, which Kubernetes takes for the request too": container({ resources: { limits: { memory: "1Gi" } } }),
  },
  fail: {
    "absent attribute": container({}),
    "another alone": container({ resources: { requests: { "ephemeral-storage": "1Gi" }, limits: { memory: "1" } } }),
    "another limit alone": container({ resources: { limits: { "ephemeral-storage": "1Gi" } } }),
    "init container": deployment({ containers: [given], initContainers: [{ name: "init" }] }),
  },
  unknown: {
    "not known yet": container({ resources: UNKNOWN }),
    "amount not known yet": container({ resources: { requests: { memory: UNKNOWN } } }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
