import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

const CLUSTER = "aws:rds/cluster:Cluster";

/** The engines of which every version that RDS runs takes IAM tokens; MariaDB does from 10.6 on only. */
const ENGINES: readonly unknown[] = ["postgres", "mysql"];

export const rule: ResourceRule = {
  name: "rds-iam-authentication",
  pack: "security",
  severity: "low",
  asks: "A PostgreSQL or MySQL database accepts IAM authentication.",
  why: "Tokens that expire in minutes replace passwords that live for years.",
  fix: "Set iamDatabaseAuthenticationEnabled to true.",
  example: `new aws.rds.Instance("orders", { engine: "postgres", iamDatabaseAuthenticationEnabled: true })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["8.3.1"] },
  publicIds: ["CKV_AWS_161", "CKV_AWS_162", "AVD-AWS-0176"],
  scope: "resource",
  types: ["aws:rds/instance:Instance", CLUSTER],
  check: (database) =>
    database.type === CLUSTER || ENGINES.includes(property(database, "engine"))
      ? mustBeTrue(database, "iamDatabaseAuthenticationEnabled", "only passwords open the database")
      : [],
};
