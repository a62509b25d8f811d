import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: { digest: container({ image: "orders:1.2.3@sha256:abc" }) },
  fail: {
    "absent attribute": container({}),
    version: container({ image: "orders:1.2.3" }),
    "init container": deployment({
      containers: [{ name: "api", image: "orders@sha256:abc" }],
      initContainers: [{ name: "init", image: "orders:1.2.3" }],
    }),
  },
  unknown: { "not known yet": container({ image: UNKNOWN }), "pod not known yet": POD_NOT_KNOWN },
};
