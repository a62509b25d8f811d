import type { ResourceRule } from "../../../rule";
import { mustNotBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "mq-not-public",
  pack: "security",
  severity: "high",
  asks: "Brokers cannot be reached from the internet.",
  why: "Anybody on the internet tries passwords at the broker.",
  fix: "Set publiclyAccessible to false.",
  example: `publiclyAccessible: false`,
  frameworks: { soc2: ["CC6.6"], hipaa: ["164.312(e)(1)"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV_AWS_69", "AVD-AWS-0072"],
  scope: "resource",
  types: ["aws:mq/broker:Broker"],
  check: (broker) => mustNotBeTrue(broker, "publiclyAccessible", "the broker has a public address"),
};
