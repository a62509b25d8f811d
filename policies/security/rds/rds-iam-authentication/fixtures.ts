import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(instance, { engine: "postgres", iamDatabaseAuthenticationEnabled: true }),
    "an engine without it": only(instance, { engine: "sqlserver-se" }),
  },
  fail: {
    "absent attribute": only(instance, {}),
    off: only(cluster, { engine: "aurora-postgresql", iamDatabaseAuthenticationEnabled: false }),
  },
  unknown: {
    "not known yet": only(instance, { engine: "postgres", iamDatabaseAuthenticationEnabled: UNKNOWN }),
    "engine not known yet": only(instance, { engine: UNKNOWN }),
  },
};
