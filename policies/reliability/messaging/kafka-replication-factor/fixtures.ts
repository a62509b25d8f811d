import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const prod = { environmentClass: "prod" } as const;
const topic = (replicationFactor?: unknown): Fixture => only("aws:msk/topic:Topic", { replicationFactor }, prod);
const configuration = (serverProperties: unknown): Fixture =>
  only("aws:msk/configuration:Configuration", { serverProperties }, prod);

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": topic(),
    three: topic(3),
    "brokers' default": configuration("auto.create.topics.enable=false\ndefault.replication.factor = 3\n"),
    "a comment": configuration("#default.replication.factor=1"),
    development: only("aws:msk/topic:Topic", { replicationFactor: 1 }),
  },
  fail: {
    two: topic(2),
    "brokers' default of one": configuration("num.partitions=3\ndefault.replication.factor=1"),
    "another provider": only("kafka:index/topic:Topic", { replicationFactor: 1 }, prod),
    Strimzi: only("kubernetes:kafka.strimzi.io/v1beta2:KafkaTopic", { spec: { replicas: 1 } }, prod),
  },
  unknown: { "not known yet": topic(UNKNOWN), "properties not known yet": configuration(UNKNOWN) },
};
