import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    always: container({ image: "orders:1.2.3", imagePullPolicy: "Always" }),
    digest: container({ image: "orders@sha256:abc", imagePullPolicy: "IfNotPresent" }),
    "default of a moving tag": container({ image: "registry:5000/orders" }),
  },
  fail: {
    "absent attribute": container({}),
    "default of a version": container({ image: "orders:1.2.3" }),
    "moving tag": container({ image: "orders:latest", imagePullPolicy: "IfNotPresent" }),
    "init container": deployment({ initContainers: [{ name: "init", image: "busybox:1.37" }] }),
  },
  unknown: {
    "image not known yet": container({ image: UNKNOWN }),
    "policy not known yet": container({ image: "orders:1.2.3", imagePullPolicy: UNKNOWN }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
