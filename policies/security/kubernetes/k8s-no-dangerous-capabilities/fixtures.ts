import { container, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const adding = (add: unknown) => container({ securityContext: { capabilities: { add } } });

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": container({}), harmless: adding(["NET_BIND_SERVICE"]) },
  fail: { modules: adding(["SYS_MODULE"]), everything: adding(["CAP_ALL"]) },
  unknown: { "not known yet": adding(UNKNOWN), "pod not known yet": POD_NOT_KNOWN },
};
