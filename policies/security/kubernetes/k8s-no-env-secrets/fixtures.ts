import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const single = { name: "PASSWORD", valueFrom: { secretKeyRef: { name: "credentials", key: "password" } } };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": container({}),
    "plain values": container({ env: [{ name: "PORT", value: "8080" }] }),
    "whole config map": container({ envFrom: [{ configMapRef: { name: "settings" } }] }),
  },
  fail: {
    "one key": container({ env: [{ name: "PORT", value: "8080" }, single] }),
    "whole secret": container({ envFrom: [{ secretRef: { name: "credentials" } }] }),
    "init container": deployment({ initContainers: [{ name: "init", env: [single] }] }),
  },
  unknown: {
    "not known yet": container({ env: [{ name: "PASSWORD", valueFrom: UNKNOWN }], envFrom: UNKNOWN }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
