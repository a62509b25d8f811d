/** Apache Kafka versions of MSK. Source: "Supported Apache Kafka versions" of the Amazon MSK Developer Guide. */
export const KAFKA_VERSIONS: readonly string[] = [
  "2.8.2.tiered",
  "3.3.1",
  "3.3.2",
  "3.4.0",
  "3.5.1",
  "3.6.0",
  "3.7.x",
  "3.7.x.kraft",
  "3.8.x",
  "3.8.x.kraft",
  "3.9.x",
  "3.9.x.kraft",
  "4.0.x.kraft",
  "4.1.x.kraft",
];

/** Whether the version keeps its metadata in KRaft: no ZooKeeper beside it. */
export function isKraft(version: string): boolean {
  return version.endsWith(".kraft");
}

const sizes = (family: string, ...each: string[]) => each.map((size) => `${family}.${size}`);
const M_SIZES = ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"];

/** Broker types. Source: "Amazon MSK broker types" of the Amazon MSK Developer Guide. */
export const BROKER_TYPES: readonly string[] = [
  "kafka.t3.small",
  ...sizes("kafka.m5", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge"),
  ...sizes("kafka.m7g", ...M_SIZES),
  ...sizes("kafka.m8g", ...M_SIZES),
  ...sizes("express.m7g", ...M_SIZES),
  ...sizes("express.m8g", ...M_SIZES),
];

/** Properties that a custom configuration may set. Source: "Custom Amazon MSK configurations" of the Amazon MSK Developer Guide. */
export const SERVER_PROPERTIES: readonly string[] = [
  "allow.everyone.if.no.acl.found",
  "auto.create.topics.enable",
  "auto.leader.rebalance.enable",
  "compression.type",
  "connections.max.idle.ms",
  "connections.max.reauth.ms",
  "default.replication.factor",
  "delete.topic.enable",
  "group.consumer.max.session.timeout.ms",
  "group.initial.rebalance.delay.ms",
  "group.max.session.timeout.ms",
  "group.min.session.timeout.ms",
  "leader.imbalance.per.broker.percentage",
  "log.cleaner.delete.retention.ms",
  "log.cleaner.min.cleanable.ratio",
  "log.cleanup.policy",
  "log.flush.interval.messages",
  "log.flush.interval.ms",
  "log.message.timestamp.after.max.ms",
  "log.message.timestamp.before.max.ms",
  "log.message.timestamp.difference.max.ms",
  "log.message.timestamp.type",
  "log.retention.bytes",
  "log.retention.hours",
  "log.retention.minutes",
  "log.retention.ms",
  "log.roll.ms",
  "log.segment.bytes",
  "max.incremental.fetch.session.cache.slots",
  "message.max.bytes",
  "min.insync.replicas",
  "num.io.threads",
  "num.network.threads",
  "num.partitions",
  "num.recovery.threads.per.data.dir",
  "num.replica.fetchers",
  "offsets.retention.minutes",
  "offsets.topic.replication.factor",
  "replica.fetch.max.bytes",
  "replica.fetch.response.max.bytes",
  "replica.lag.time.max.ms",
  "replica.selector.class",
  "replica.socket.receive.buffer.bytes",
  "socket.receive.buffer.bytes",
  "socket.request.max.bytes",
  "socket.send.buffer.bytes",
  "transaction.max.timeout.ms",
  "transaction.state.log.min.isr",
  "transaction.state.log.replication.factor",
  "transactional.id.expiration.ms",
  "unclean.leader.election.enable",
  "zookeeper.connection.timeout.ms",
  "zookeeper.session.timeout.ms",
];
