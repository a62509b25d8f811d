import { allowsPlaintext, tlsParameterOf } from "../../../aws/forcedTls";
import { hasDefaultParameters } from "../../../aws/parameterGroups";
import { RDS_DATABASES } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "rds-default-parameters-tls",
  pack: "security",
  severity: "medium",
  asks: "A database has a parameter group of its own where the default one lets clients connect without TLS.",
  why: "Passwords and data cross the network readable, and the default group cannot be changed.",
  fix: "Give the database a parameter group that demands TLS.",
  example: `new aws.rds.Instance("orders", { engine: "mysql", parameterGroupName: new aws.rds.ParameterGroup("orders", { family: "mysql8.4", parameters: [{ name: "require_secure_transport", value: "1" }] }).name })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"], gdpr: ["32"] },
  publicIds: [],
  scope: "resource",
  types: RDS_DATABASES,
  check(database) {
    // A read replica takes over the parameter group of its source.
    if (property(database, "replicateSourceDb") !== undefined || !hasDefaultParameters(database)) return [];
    const engine = property(database, "engine");
    return allowsPlaintext(engine, property(database, "engineVersion"), undefined)
      ? [{ message: `no parameter group is named: the default one does not set ${tlsParameterOf(engine)}` }]
      : [];
  },
};
