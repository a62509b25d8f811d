import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:eks/cluster:Cluster";
const listed = { version: "1.34" };
/** The day after the last one of 1.34's standard support. */
const later = { asOf: "2026-12-03" };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(cluster, {}),
    supported: only(cluster, listed, { asOf: "2026-12-02" }),
    "upgraded by AWS when support ends": only(
      cluster,
      { ...listed, upgradePolicy: { supportType: "STANDARD" } },
      later,
    ),
  },
  fail: {
    old: only(cluster, { version: "1.27" }),
    "own list": only(cluster, { version: "1.35" }, { supportedClusterVersions: ["1.34"] }),
    "in the list, and past its day": only(cluster, listed, later),
    "in extended support, as it was told": only(
      cluster,
      { ...listed, upgradePolicy: { supportType: "EXTENDED" } },
      later,
    ),
  },
  unknown: {
    "not known yet": only(cluster, { version: UNKNOWN }),
    "a policy not known yet": only(cluster, { ...listed, upgradePolicy: UNKNOWN }, later),
  },
};
