import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:eks/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(cluster, {}), supported: only(cluster, { version: "1.34" }) },
  fail: {
    old: only(cluster, { version: "1.27" }),
    "own list": only(cluster, { version: "1.35" }, { supportedClusterVersions: ["1.34"] }),
  },
  unknown: { "not known yet": only(cluster, { version: UNKNOWN }) },
};
