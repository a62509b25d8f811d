import { leftSupport } from "../../../aws/support/findings";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "elasticache-extended-support",
  pack: "cost",
  severity: "medium",
  asks: "A cache runs an engine version in standard support.",
  why: "In extended support a node costs 80 per cent more, from the third year on 160.",
  fix: "Upgrade to Valkey, or engineVersion to a supported major version of Redis.",
  example: `new aws.elasticache.ReplicationGroup("sessions", { engine: "valkey", engineVersion: "8.0" })`,
  frameworks: { "pci-dss": ["6.3.3"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:elasticache/replicationGroup:ReplicationGroup", "aws:elasticache/cluster:Cluster"],
  reads: ["asOf"],
  check: leftSupport,
};
