import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "mq-general-logs",
  pack: "security",
  severity: "medium",
  asks: "Brokers write their general log.",
  why: "Nobody sees why the broker failed, nor who connected.",
  fix: "Set logs.general to true.",
  example: `logs: { general: true }`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_48", "AVD-AWS-0071"],
  scope: "resource",
  types: ["aws:mq/broker:Broker"],
  check: (broker) => mustBeTrue(broker, "logs.general", "the broker writes no log"),
};
