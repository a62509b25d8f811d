import { DATABASE_INSTANCES } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustNotBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-not-public",
  pack: "security",
  severity: "critical",
  asks: "A database instance has no public address.",
  why: "A public address makes the database reachable from the whole internet: one leaked password or one engine flaw is a breach.",
  fix: "Remove publiclyAccessible, or set it to false, and connect from inside the VPC.",
  example: `new aws.rds.Instance("orders", { publiclyAccessible: false, dbSubnetGroupName: vpc.databaseSubnetGroupName })`,
  frameworks: { "cis-aws": ["2.3.3"], soc2: ["CC6.6"], hipaa: ["164.312(e)(1)"], "pci-dss": ["1.4.4"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_17", "AVD-AWS-0180"],
  scope: "resource",
  types: DATABASE_INSTANCES,
  check: (database) => mustNotBeTrue(database, "publiclyAccessible", "the database gets a public address"),
};
