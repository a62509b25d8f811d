import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(instance, { engine: "postgres", iamDatabaseAuthenticationEnabled: true }),
    "cluster, on": only(cluster, { engine: "aurora-mysql", iamDatabaseAuthenticationEnabled: "true" }),
    "an engine without it": only(instance, { engine: "sqlserver-se" }),
    "an engine of which only some versions have it": only(instance, { engine: "mariadb" }),
    "engine of the source": only(instance, { replicateSourceDb: "orders" }),
  },
  fail: {
    "absent attribute": only(instance, { engine: "mysql" }),
    off: only(instance, { engine: "postgres", iamDatabaseAuthenticationEnabled: false }),
    "cluster, absent attribute": only(cluster, {}),
    "cluster, off": only(cluster, { engine: "aurora-postgresql", iamDatabaseAuthenticationEnabled: false }),
  },
  unknown: {
    "not known yet": only(instance, { engine: "postgres", iamDatabaseAuthenticationEnabled: UNKNOWN }),
    "cluster, not known yet": only(cluster, { iamDatabaseAuthenticationEnabled: UNKNOWN }),
    "engine not known yet": only(instance, { engine: UNKNOWN }),
  },
};
