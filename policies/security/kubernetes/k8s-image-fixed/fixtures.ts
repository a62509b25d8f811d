import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    version: container({ image: "registry:5000/orders:1.2.3" }),
    digest: container({ image: "orders@sha256:abc" }),
    "digest beside a moving tag": container({ image: "orders:latest@sha256:abc" }),
  },
  fail: {
    "absent attribute": container({}),
    latest: container({ image: "orders:latest" }),
    "no tag": container({ image: "orders" }),
    "no tag, registry with a port": container({ image: "registry:5000/orders" }),
    "init container": deployment({ initContainers: [{ name: "init", image: "busybox" }] }),
  },
  unknown: { "not known yet": container({ image: UNKNOWN }), "pod not known yet": POD_NOT_KNOWN },
};
