import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const dropping = (drop: unknown) => container({ securityContext: { capabilities: { drop } } });

export const fixtures: RuleFixtures = {
  pass: { all: dropping(["ALL"]), "that alone": dropping(["NET_RAW"]), "with its prefix": dropping(["CAP_NET_RAW"]) },
  fail: {
    "absent attribute": container({}),
    "another alone": dropping(["SYS_ADMIN"]),
    none: dropping([]),
    "init container": deployment({ initContainers: [{ name: "init" }] }),
  },
  unknown: {
    "not known yet": dropping(UNKNOWN),
    "one of them not known yet": dropping(["CHOWN", UNKNOWN]),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
