import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const broker = "aws:mq/broker:Broker";

export const fixtures: RuleFixtures = {
  pass: {
    ActiveMQ: only(broker, { engineType: "ActiveMQ", engineVersion: "5.18" }),
    RabbitMQ: only(broker, { engineType: "RabbitMQ", engineVersion: "4.2" }),
    "latest version": only(broker, { engineType: "RabbitMQ" }),
  },
  fail: {
    "absent attribute": only(broker, {}),
    "old ActiveMQ": only(broker, { engineType: "ActiveMQ", engineVersion: "5.16.7" }),
    "old RabbitMQ of a configuration": only("aws:mq/configuration:Configuration", {
      engineType: "RABBITMQ",
      engineVersion: "3.8.6",
    }),
  },
  unknown: {
    "version not known yet": only(broker, { engineType: "ActiveMQ", engineVersion: UNKNOWN }),
    "engine not known yet": only(broker, { engineType: UNKNOWN, engineVersion: "5.15.0" }),
  },
};
