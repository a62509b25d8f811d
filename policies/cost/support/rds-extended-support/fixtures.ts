import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const database = "aws:rds/instance:Instance";
const on = (asOf: string): { asOf: string } => ({ asOf });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(database, { engine: "postgres" }),
    supported: only(database, { engine: "postgres", engineVersion: "17.2" }, on("2026-09-01")),
    "on its last day": only(database, { engine: "postgres", engineVersion: "13.20" }, on("2026-02-28")),
    "an engine without extended support": only(database, { engine: "mariadb", engineVersion: "10.3" }),
    "a version of the future": only(database, { engine: "postgres", engineVersion: "99" }),
  },
  fail: {
    "old PostgreSQL": only(database, { engine: "postgres", engineVersion: "11.22" }),
    "on the day after": only(database, { engine: "postgres", engineVersion: "13.20" }, on("2026-03-01")),
    "old MySQL": only(database, { engine: "mysql", engineVersion: "8.0.40" }, on("2026-09-01")),
    "old Aurora": only("aws:rds/cluster:Cluster", { engine: "aurora-mysql", engineVersion: "5.7.mysql_aurora.2.11.1" }),
    "a global database": only("aws:rds/globalCluster:GlobalCluster", {
      engine: "aurora-postgresql",
      engineVersion: "12.9",
    }),
  },
  unknown: { "not known yet": only(database, { engine: "postgres", engineVersion: UNKNOWN }) },
};
