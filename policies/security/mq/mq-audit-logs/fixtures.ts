import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const broker = "aws:mq/broker:Broker";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(broker, { engineType: "ActiveMQ", logs: { audit: "true" } }),
    RabbitMQ: only(broker, { engineType: "RabbitMQ", logs: { general: true } }),
  },
  fail: { "absent attribute": only(broker, { engineType: "ActiveMQ" }), off: only(broker, { logs: { audit: false } }) },
  unknown: {
    "engine not known yet": only(broker, { engineType: UNKNOWN }),
    "not known yet": only(broker, { engineType: "ActiveMQ", logs: { audit: UNKNOWN } }),
  },
};
