import { container, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const adding = (add: unknown) => container({ securityContext: { capabilities: { add } } });

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": container({}), another: adding(["NET_BIND_SERVICE"]) },
  fail: { "among others": adding(["CHOWN", "SYS_ADMIN"]), "with its prefix": adding(["CAP_SYS_ADMIN"]) },
  unknown: { "not known yet": adding(UNKNOWN), "pod not known yet": POD_NOT_KNOWN },
};
