import { KAFKA_TYPES, replicationFactor, settingNumber } from "../../../messaging/kafka";
import type { ResourceRule } from "../../../rule";
import { shown } from "../../../values/read";

/** Brokers that keep a message, so that one may be upgraded while another fails (Amazon MSK, "Best practices"). */
const COPIES = 3;

export const rule: ResourceRule = {
  name: "kafka-replication-factor",
  pack: "reliability",
  severity: "medium",
  asks: "Kafka keeps every message in three brokers in production.",
  why: "With fewer copies an upgrade of the brokers, which AWS does, stops producers or loses messages.",
  fix: "Set replicationFactor of the topic, or default.replication.factor of the configuration, to 3.",
  example: `new aws.msk.Topic("orders", { replicationFactor: 3, partitionCount: 6, … })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: KAFKA_TYPES,
  reads: ["environmentClass"],
  check(resource, { environmentClass }) {
    if (environmentClass !== "prod") return [];
    const setting = replicationFactor(resource);
    const copies = settingNumber(setting);
    return copies === undefined || copies >= COPIES
      ? []
      : [{ message: `${setting.path} is ${shown(setting.value)}: at least ${COPIES} brokers must keep a message` }];
  },
};
