import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    "own group": only(instance, { engine: "mysql", parameterGroupName: "orders" }),
    "own group of a cluster": only(cluster, { engine: "aurora-mysql", dbClusterParameterGroupName: "orders" }),
    "a version that demands TLS": only(instance, { engine: "postgres", engineVersion: "17.2" }),
    "the newest version": only(instance, { engine: "postgres" }),
    "an engine without such a parameter": only(instance, { engine: "oracle-ee" }),
    "engine and group of the source": only(instance, { replicateSourceDb: "orders", engine: "mysql" }),
  },
  fail: {
    "absent attribute": only(instance, { engine: "mysql", engineVersion: "8.4" }),
    "old PostgreSQL": only(instance, { engine: "postgres", engineVersion: "14.9" }),
    "default group by its name": only(instance, { engine: "mariadb", parameterGroupName: "default.mariadb10.11" }),
    Aurora: only(cluster, { engine: "aurora-postgresql", engineVersion: "16.4" }),
    "group of the cluster's instances": only(cluster, { engine: "aurora-mysql", parameterGroupName: "orders" }),
  },
  unknown: {
    "group not known yet": only(instance, { engine: "mysql", parameterGroupName: UNKNOWN }),
    "engine not known yet": only(instance, { engine: UNKNOWN }),
    "version not known yet": only(instance, { engine: "postgres", engineVersion: UNKNOWN }),
    "source not known yet": only(instance, { engine: "mysql", replicateSourceDb: UNKNOWN }),
  },
};
