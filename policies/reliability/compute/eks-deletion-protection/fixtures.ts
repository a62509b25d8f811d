import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:eks/cluster:Cluster";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: { protected: only(cluster, { deletionProtection: true }, prod), development: only(cluster, {}) },
  fail: {
    "absent attribute": only(cluster, {}, prod),
    off: only(cluster, { deletionProtection: false }, prod),
  },
  unknown: { "not known yet": only(cluster, { deletionProtection: UNKNOWN }, prod) },
};
