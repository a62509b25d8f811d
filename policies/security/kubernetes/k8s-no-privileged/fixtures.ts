import { container, cronJob, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": container({}), off: container({ securityContext: { privileged: false } }) },
  fail: {
    privileged: container({ securityContext: { privileged: true } }),
    "init container of a cron job": cronJob({
      containers: [{ name: "api" }],
      initContainers: [{ name: "init", securityContext: { privileged: true } }],
    }),
  },
  unknown: {
    "not known yet": container({ securityContext: { privileged: UNKNOWN } }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
