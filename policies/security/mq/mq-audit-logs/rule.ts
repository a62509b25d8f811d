import { UNKNOWN, type ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "mq-audit-logs",
  pack: "security",
  severity: "low",
  asks: "ActiveMQ brokers write their audit log.",
  why: "Nobody sees who changed users, queues and settings.",
  fix: "Set logs.audit to true.",
  example: `logs: { general: true, audit: true }`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_197", "AVD-AWS-0070"],
  scope: "resource",
  types: ["aws:mq/broker:Broker"],
  check(broker) {
    const engine = property(broker, "engineType");
    // RabbitMQ brokers have no audit log.
    if (engine === UNKNOWN || (typeof engine === "string" && engine.toLowerCase() === "rabbitmq")) return [];
    return mustBeTrue(broker, "logs.audit", "the broker writes no audit log");
  },
};
