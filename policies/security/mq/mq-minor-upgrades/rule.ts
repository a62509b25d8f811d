import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "mq-minor-upgrades",
  pack: "security",
  severity: "medium",
  asks: "Brokers take minor versions by themselves.",
  why: "Fixes of security holes reach the broker when somebody remembers.",
  fix: "Set autoMinorVersionUpgrade to true.",
  example: `autoMinorVersionUpgrade: true`,
  frameworks: { soc2: ["CC7.1"], "pci-dss": ["6.3.3"] },
  publicIds: ["CKV_AWS_207"],
  scope: "resource",
  types: ["aws:mq/broker:Broker"],
  check: (broker) => mustBeTrue(broker, "autoMinorVersionUpgrade", "minor versions are not installed"),
};
