import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const broker = "aws:mq/broker:Broker";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(broker, {}), private: only(broker, { publiclyAccessible: false }) },
  fail: { public: only(broker, { publiclyAccessible: true }) },
  unknown: { "not known yet": only(broker, { publiclyAccessible: UNKNOWN }) },
};
