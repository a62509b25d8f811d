import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    protected: only(instance, { deletionProtection: true }, prod),
    "not in production": only(cluster, {}, { environmentClass: "staging" }),
  },
  fail: { "absent attribute": only(cluster, {}, prod), off: only(instance, { deletionProtection: false }, prod) },
  unknown: { "not known yet": only(instance, { deletionProtection: UNKNOWN }, prod) },
};
