import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": container({}), another: container({ env: [{ name: "GITSYNC_REPO", value: "x" }] }) },
  fail: {
    given: container({
      env: [
        { name: "PORT", value: "1" },
        { name: "GITSYNC_GIT", value: "/bin/sh" },
      ],
    }),
    "init container": deployment({
      initContainers: [{ name: "init", env: [{ name: "GITSYNC_GIT", value: "/bin/sh" }] }],
    }),
  },
  unknown: { "not known yet": container({ env: UNKNOWN }), "pod not known yet": POD_NOT_KNOWN },
};
