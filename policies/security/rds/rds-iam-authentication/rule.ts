import { UNKNOWN, type ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-iam-authentication",
  pack: "security",
  severity: "low",
  asks: "A PostgreSQL or MySQL database accepts IAM authentication.",
  why: "Tokens that expire in minutes replace passwords that live for years.",
  fix: "Set iamDatabaseAuthenticationEnabled to true.",
  example: `new aws.rds.Instance("orders", { engine: "postgres", iamDatabaseAuthenticationEnabled: true })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["8.3.1"] },
  publicIds: ["CKV_AWS_161", "CKV_AWS_162"],
  scope: "resource",
  types: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check(database) {
    const engine = property(database, "engine");
    if (engine === UNKNOWN || (typeof engine === "string" && !/postgres|mysql|mariadb|^aurora$/.test(engine)))
      return [];
    return mustBeTrue(database, "iamDatabaseAuthenticationEnabled", "only passwords open the database");
  },
};
