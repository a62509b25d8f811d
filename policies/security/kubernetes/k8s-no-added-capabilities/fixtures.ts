import { container, cronJob, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const adding = (add: unknown) => container({ securityContext: { capabilities: { add } } });

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": container({}), none: adding([]) },
  fail: {
    one: adding(["NET_BIND_SERVICE"]),
    "init container of a cron job": cronJob({
      initContainers: [{ name: "init", securityContext: { capabilities: { add: ["CHOWN"] } } }],
    }),
  },
  unknown: { "not known yet": adding(UNKNOWN), "pod not known yet": POD_NOT_KNOWN },
};
