import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const broker = "aws:mq/broker:Broker";
const settings = { asOf: "2026-09-01" };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(broker, { engineType: "RabbitMQ" }),
    supported: only(broker, { engineType: "RabbitMQ", engineVersion: "3.13" }, settings),
    ActiveMQ: only(broker, { engineType: "ActiveMQ", engineVersion: "5.18" }, settings),
  },
  fail: {
    "old RabbitMQ": only(broker, { engineType: "RABBITMQ", engineVersion: "3.12.13" }, settings),
    "old ActiveMQ": only(broker, { engineType: "ActiveMQ", engineVersion: "5.17.6" }, settings),
  },
  unknown: {
    "not known yet": only(broker, { engineType: "RabbitMQ", engineVersion: UNKNOWN }),
    "an engine not known yet": only(broker, { engineType: UNKNOWN, engineVersion: "3.8" }),
  },
};
