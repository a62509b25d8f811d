import { barePod, container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const probed = { name: "api", livenessProbe: { tcpSocket: { port: 8080 } } };

export const fixtures: RuleFixtures = {
  pass: {
    given: container(probed),
    "init container without": deployment({ containers: [probed], initContainers: [{ name: "init" }] }),
  },
  fail: {
    "absent attribute": container({}),
    empty: container({ livenessProbe: {} }),
    "second container": barePod({ containers: [probed, { name: "sidecar" }] }),
  },
  unknown: { "not known yet": container({ livenessProbe: UNKNOWN }), "pod not known yet": POD_NOT_KNOWN },
};
