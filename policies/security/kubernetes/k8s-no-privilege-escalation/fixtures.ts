import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const refused = { securityContext: { allowPrivilegeEscalation: false } };

export const fixtures: RuleFixtures = {
  pass: { refused: container(refused) },
  fail: {
    "absent attribute": container({}),
    allowed: container({ securityContext: { allowPrivilegeEscalation: true } }),
    "init container": deployment({ containers: [refused], initContainers: [{ name: "init" }] }),
  },
  unknown: { "not known yet": container({ securityContext: UNKNOWN }), "pod not known yet": POD_NOT_KNOWN },
};
