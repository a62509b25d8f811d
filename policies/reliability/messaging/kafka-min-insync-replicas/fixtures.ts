import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const prod = { environmentClass: "prod" } as const;
const topic = (configs: unknown, replicationFactor: unknown = 3): Fixture =>
  only("aws:msk/topic:Topic", { configs, replicationFactor }, prod);
const configuration = (serverProperties: unknown): Fixture =>
  only("aws:msk/configuration:Configuration", { serverProperties }, prod);

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": topic(undefined),
    "two of three": topic('{"min.insync.replicas":"2"}'),
    "an object": only("kafka:index/topic:Topic", { config: { "min.insync.replicas": 2 }, replicationFactor: 3 }, prod),
    brokers: configuration("default.replication.factor=3\nmin.insync.replicas=2"),
    "not JSON": topic("{"),
    development: only("aws:msk/topic:Topic", { configs: '{"min.insync.replicas":"1"}' }),
  },
  fail: {
    one: topic('{"min.insync.replicas":"1"}'),
    all: topic('{"min.insync.replicas":"3"}'),
    "brokers need one": configuration("min.insync.replicas=1"),
    "brokers need all": configuration("default.replication.factor=2\nmin.insync.replicas=2"),
    Strimzi: only(
      "kubernetes:kafka.strimzi.io/v1beta2:KafkaTopic",
      { spec: { replicas: 3, config: { "min.insync.replicas": 1 } } },
      prod,
    ),
  },
  unknown: { "not known yet": topic(UNKNOWN), "properties not known yet": configuration(UNKNOWN) },
};
