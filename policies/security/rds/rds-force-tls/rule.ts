import { allowsPlaintext, tlsParameterOf } from "../../../aws/forcedTls";
import { PARAMETER_GROUPS, PARAMETERISED, parameterOf, parameterSources } from "../../../aws/parameterGroups";
import { ofTypes } from "../../../relations/references";
import type { RuleResource, StackFinding, StackRule } from "../../../rule";
import { property } from "../../../values/read";

/** The parameter by which a group should demand TLS and does not. */
function laxParameter(group: RuleResource): string | undefined {
  const family = property(group, "family");
  const parameter = tlsParameterOf(family);
  if (parameter === undefined) return undefined;
  return allowsPlaintext(family, family, parameterOf(group, parameter)) ? parameter : undefined;
}

export const rule: StackRule = {
  name: "rds-force-tls",
  pack: "security",
  severity: "high",
  asks: "The parameter group of a database does not let clients connect without TLS.",
  why: "Passwords and data cross the network readable.",
  fix: "In the parameter group set rds.force_ssl (PostgreSQL, SQL Server) or require_secure_transport (MySQL, MariaDB) to 1, or db2comm (Db2) to SSL.",
  example: `new aws.rds.ParameterGroup("orders", { family: "postgres17", parameters: [{ name: "rds.force_ssl", value: "1" }] })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"], gdpr: ["32"] },
  publicIds: ["CKV2_AWS_69"],
  scope: "stack",
  types: PARAMETERISED,
  check(resources) {
    const groups = ofTypes(resources, PARAMETER_GROUPS);
    const lax = new Map(groups.map((group) => [group, laxParameter(group)]));
    const unused = new Set(groups);
    const findings: StackFinding[] = [];
    const judge = (resource: RuleResource, group: RuleResource): void => {
      const parameter = lax.get(group);
      if (parameter === undefined) return;
      const where = resource === group ? "" : `its parameter group ${group.name}: `;
      findings.push({
        resource,
        message: `${where}${parameter} is not set to demand TLS: clients may connect without it`,
      });
    };
    for (const [database, source] of parameterSources(resources)) {
      if (source.kind !== "groups") continue;
      for (const group of source.groups) {
        unused.delete(group);
        judge(database, group);
      }
    }
    for (const group of unused) judge(group, group);
    return findings;
  },
};
