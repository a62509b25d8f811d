import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const broker = "aws:mq/broker:Broker";

export const fixtures: RuleFixtures = {
  pass: { on: only(broker, { autoMinorVersionUpgrade: true }) },
  fail: { "absent attribute": only(broker, {}), off: only(broker, { autoMinorVersionUpgrade: false }) },
  unknown: { "not known yet": only(broker, { autoMinorVersionUpgrade: UNKNOWN }) },
};
