import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:eks/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    all: only(cluster, { enabledClusterLogTypes: ["scheduler", "api", "audit", "authenticator", "controllerManager"] }),
  },
  fail: { "absent attribute": only(cluster, {}), "audit alone": only(cluster, { enabledClusterLogTypes: ["audit"] }) },
  unknown: {
    "not known yet": only(cluster, { enabledClusterLogTypes: UNKNOWN }),
    "one not known yet": only(cluster, { enabledClusterLogTypes: ["audit", UNKNOWN] }),
  },
};
