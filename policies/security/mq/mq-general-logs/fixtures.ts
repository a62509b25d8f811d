import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const broker = "aws:mq/broker:Broker";

export const fixtures: RuleFixtures = {
  pass: { on: only(broker, { logs: { general: true } }) },
  fail: { "absent attribute": only(broker, {}), off: only(broker, { logs: { audit: true } }) },
  unknown: { "not known yet": only(broker, { logs: UNKNOWN }) },
};
