import { leftSupport } from "../../../aws/support/findings";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "mq-version-supported",
  pack: "cost",
  severity: "medium",
  asks: "A message broker runs an engine version that Amazon MQ supports.",
  why: "After the end of support AWS upgrades the broker itself, in its next maintenance window, whether clients are ready or not.",
  fix: "Upgrade engineVersion to a supported version.",
  example: `new aws.mq.Broker("events", { engineType: "RabbitMQ", engineVersion: "3.13" })`,
  frameworks: { "pci-dss": ["6.3.3"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:mq/broker:Broker"],
  reads: ["asOf"],
  check: leftSupport,
};
