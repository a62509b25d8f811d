import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:eks/cluster:Cluster";
const lambda = "aws:lambda/function:Function";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(cluster, {}),
    "far from its end": only(cluster, { version: "1.33" }, { asOf: "2026-01-01" }),
    "past its end": only(cluster, { version: "1.33" }, { asOf: "2026-07-30" }),
    "no end announced": only(cluster, { version: "9.99" }, { asOf: "2026-01-01" }),
  },
  fail: {
    "on its last day": only(cluster, { version: "1.33" }, { asOf: "2026-07-29" }),
    "ninety days before": only(cluster, { version: "1.33" }, { asOf: "2026-04-30" }),
    "own notice": only(cluster, { version: "1.33" }, { asOf: "2026-01-01", supportNoticeDays: 365 }),
    "a function": only(lambda, { runtime: "nodejs22.x" }, { asOf: "2027-03-01" }),
    "a database": only(
      "aws:rds/instance:Instance",
      { engine: "postgres", engineVersion: "14.9" },
      { asOf: "2027-01-01" },
    ),
  },
  unknown: { "not known yet": only(cluster, { version: UNKNOWN }) },
};
