import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const member = "aws:rds/clusterInstance:ClusterInstance";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(instance, { performanceInsightsEnabled: true }),
    "a class without it": only(instance, { engine: "mysql", instanceClass: "db.t4g.micro" }),
    "an engine without it": only(instance, { engine: "db2-se", instanceClass: "db.m6i.large" }),
    "the other edition": only(instance, { engine: "db2-ae", instanceClass: "db.m6i.large" }),
  },
  fail: {
    "absent attribute": only(instance, {}),
    off: only(instance, { performanceInsightsEnabled: false }),
    "Aurora instance, off": only(member, { engine: "aurora-mysql", performanceInsightsEnabled: false }),
    "a larger class": only(instance, { engine: "mariadb", instanceClass: "db.t4g.medium" }),
    "MySQL of no known class": only(instance, { engine: "mysql" }),
    "another engine on a small class": only(instance, { engine: "postgres", instanceClass: "db.t4g.micro" }),
  },
  unknown: {
    "not known yet": only(instance, { performanceInsightsEnabled: UNKNOWN }),
    "engine not known yet": only(instance, { engine: UNKNOWN }),
    "class not known yet": only(instance, { engine: "mysql", instanceClass: UNKNOWN }),
  },
};
