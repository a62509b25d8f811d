import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const broker = "aws:mq/broker:Broker";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    standby: only(broker, { deploymentMode: "ACTIVE_STANDBY_MULTI_AZ" }, prod),
    cluster: only(broker, { deploymentMode: "CLUSTER_MULTI_AZ" }, prod),
    development: only(broker, {}),
  },
  fail: {
    "absent attribute": only(broker, {}, prod),
    single: only(broker, { deploymentMode: "SINGLE_INSTANCE" }, prod),
  },
  unknown: { "not known yet": only(broker, { deploymentMode: UNKNOWN }, prod) },
};
