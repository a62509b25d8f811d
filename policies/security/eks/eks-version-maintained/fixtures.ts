import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:eks/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(cluster, {}),
    oldest: only(cluster, { version: "1.29" }),
    "as a number": only(cluster, { version: 1.34 }),
    "newer than the calendar": only(cluster, { version: "1.40" }),
  },
  fail: {
    ended: only(cluster, { version: "1.28" }),
    "one digit": only(cluster, { version: "1.9" }),
    "no version": only(cluster, { version: "latest" }),
  },
  unknown: { "not known yet": only(cluster, { version: UNKNOWN }) },
};
