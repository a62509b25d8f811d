import { KAFKA_TYPES, kafkaSetting, replicationFactor, settingNumber } from "../../../messaging/kafka";
import type { ResourceRule } from "../../../rule";
import { shown } from "../../../values/read";

const NAME = "min.insync.replicas";
/** Brokers that must have a message before the producer hears that it is kept (Amazon MSK, "Best practices"). */
const ACKNOWLEDGED = 2;

export const rule: ResourceRule = {
  name: "kafka-min-insync-replicas",
  pack: "reliability",
  severity: "medium",
  asks: "Kafka acknowledges a message in production when two brokers have it, and does not need all of them for that.",
  why: "With one, the message is lost with its broker; with all, one broker that restarts stops every producer.",
  fix: "Set min.insync.replicas to 2, below the replication factor.",
  example: `new aws.msk.Topic("orders", { replicationFactor: 3, configs: JSON.stringify({ "min.insync.replicas": "2" }), … })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: KAFKA_TYPES,
  reads: ["environmentClass"],
  check(resource, { environmentClass }) {
    if (environmentClass !== "prod") return [];
    const setting = kafkaSetting(resource, NAME);
    const [needed, copies] = [settingNumber(setting), settingNumber(replicationFactor(resource))];
    if (needed === undefined) return [];
    if (needed < ACKNOWLEDGED)
      return [{ message: `${setting.path} is ${shown(setting.value)}: one broker may lose it` }];
    return copies !== undefined && needed >= copies
      ? [{ message: `${setting.path} is ${needed} of ${copies} copies: one broker that restarts stops producers` }]
      : [];
  },
};
