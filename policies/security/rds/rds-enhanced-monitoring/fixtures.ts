import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";

export const fixtures: RuleFixtures = {
  pass: {
    "every minute": only(instance, { monitoringInterval: 60 }),
    "as digits": only(instance, { monitoringInterval: "5" }),
    "Aurora instance": only("aws:rds/clusterInstance:ClusterInstance", { monitoringInterval: 1 }),
  },
  fail: {
    "absent attribute": only(instance, {}),
    off: only(instance, { monitoringInterval: 0 }),
    "an interval that is not offered": only(instance, { monitoringInterval: 20 }),
    "Aurora instance": only("aws:rds/clusterInstance:ClusterInstance", {}),
  },
  unknown: { "not known yet": only(instance, { monitoringInterval: UNKNOWN }) },
};
