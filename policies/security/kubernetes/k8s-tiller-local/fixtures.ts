import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const tiller = { name: "tiller", image: "gcr.io/kubernetes-helm/tiller:v2.17.0" };

export const fixtures: RuleFixtures = {
  pass: {
    "another program": container({ image: "orders:1.2.3" }),
    local: container({ ...tiller, args: ["--listen=localhost:44134"] }),
    "by number": container({ ...tiller, args: ["--listen=127.0.0.1:44134"] }),
  },
  fail: {
    "absent attribute": container(tiller),
    everywhere: container({ ...tiller, args: ["--listen=0.0.0.0:44134"] }),
    "init container": deployment({ initContainers: [tiller] }),
  },
  unknown: { "not known yet": container({ ...tiller, args: [UNKNOWN] }), "pod not known yet": POD_NOT_KNOWN },
};
