import { allowsPlaintext, tlsParameterOf } from "../../../aws/forcedTls";
import {
  groupProblems,
  PARAMETER_GROUPS,
  PARAMETERISED,
  parameterOf,
  parameterSources,
} from "../../../aws/parameterGroups";
import { ofTypes } from "../../../relations/references";
import type { RuleResource, StackFinding, StackRule } from "../../../rule";
import { property } from "../../../values/read";

/** What a group says of TLS where it should demand it and does not. */
function problemOf(group: RuleResource): string | undefined {
  const family = property(group, "family");
  const parameter = tlsParameterOf(family);
  if (parameter === undefined || !allowsPlaintext(family, family, parameterOf(group, parameter))) return undefined;
  return `does not demand TLS by ${parameter}: clients may connect without it`;
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
    const groupsProblem = groupProblems(problemOf);
    const unused = new Set(ofTypes(resources, PARAMETER_GROUPS));
    const findings: StackFinding[] = [];
    const used = new Set<ReadonlySet<RuleResource>>();
    for (const [resource, source] of parameterSources(resources)) {
      if (source.kind !== "groups") continue;
      used.add(source.groups);
      const message = groupsProblem(source.groups);
      if (message !== undefined) findings.push({ resource, message });
    }
    for (const groups of used) for (const group of groups) unused.delete(group);
    for (const resource of unused) {
      const problem = problemOf(resource);
      if (problem !== undefined) findings.push({ resource, message: `the group ${problem}` });
    }
    return findings;
  },
};
