import { leftSupport } from "../../../aws/support/findings";
import { RDS_DATABASES } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "rds-extended-support",
  pack: "cost",
  severity: "medium",
  asks: "A database runs an engine version in standard support.",
  why: "In extended support every vCPU costs extra by the hour, more each year.",
  fix: "Upgrade engineVersion to a supported major version.",
  example: `new aws.rds.Instance("orders", { engine: "postgres", engineVersion: "17" })`,
  frameworks: { "pci-dss": ["6.3.3"] },
  publicIds: [],
  scope: "resource",
  types: [...RDS_DATABASES, "aws:rds/globalCluster:GlobalCluster"],
  reads: ["asOf"],
  check: leftSupport,
};
