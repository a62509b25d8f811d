import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:eks/cluster:Cluster";
const database = "aws:rds/instance:Instance";

export const fixtures: RuleFixtures = {
  pass: {
    "a cluster": only(cluster, { upgradePolicy: { supportType: "STANDARD" } }),
    "a database": only(database, {
      engine: "postgres",
      engineLifecycleSupport: "open-source-rds-extended-support-disabled",
    }),
    "an engine that has none": only(database, { engine: "mariadb" }),
  },
  fail: {
    "absent attribute": only(cluster, {}),
    "a cluster that is": only(cluster, { upgradePolicy: [{ supportType: "EXTENDED" }] }),
    "a database that does not say": only(database, { engine: "mysql" }),
    Aurora: only("aws:rds/cluster:Cluster", {
      engine: "aurora-postgresql",
      engineLifecycleSupport: "open-source-rds-extended-support",
    }),
  },
  unknown: {
    "not known yet": only(cluster, { upgradePolicy: UNKNOWN }),
    "a database not known yet": only(database, { engine: "mysql", engineLifecycleSupport: UNKNOWN }),
    "an engine not known yet": only(database, { engine: UNKNOWN }),
  },
};
