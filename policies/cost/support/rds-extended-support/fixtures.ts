import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const database = "aws:rds/instance:Instance";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(database, { engine: "postgres" }),
    supported: only(database, { engine: "postgres", engineVersion: "17.2" }),
  },
  fail: {
    "old PostgreSQL": only(database, { engine: "postgres", engineVersion: "11.22" }),
    "old Aurora": only("aws:rds/cluster:Cluster", { engine: "aurora-mysql", engineVersion: "5.7.mysql_aurora.2.11.1" }),
  },
  unknown: { "not known yet": only(database, { engine: "postgres", engineVersion: UNKNOWN }) },
};
