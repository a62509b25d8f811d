import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const readOnly = { securityContext: { readOnlyRootFilesystem: true } };

export const fixtures: RuleFixtures = {
  pass: { "read-only": container(readOnly) },
  fail: {
    "absent attribute": container({}),
    writable: container({ securityContext: { readOnlyRootFilesystem: false } }),
    "init container": deployment({ containers: [readOnly], initContainers: [{ name: "init" }] }),
  },
  unknown: {
    "not known yet": container({ securityContext: { readOnlyRootFilesystem: UNKNOWN } }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
