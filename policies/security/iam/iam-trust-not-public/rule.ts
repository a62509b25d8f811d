import { admitsAnybody } from "../../../documents/iam/match";
import { ROLE, trustStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "iam-trust-not-public",
  pack: "security",
  severity: "critical",
  asks: "A role cannot be assumed by everybody.",
  why: "Any AWS account, an attacker's included, may use the role.",
  fix: "Name the accounts, roles or services in Principal, or narrow the statement by aws:PrincipalOrgID.",
  example: `new aws.iam.Role("deploy", { assumeRolePolicy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:role/ci" }, Action: "sts:AssumeRole" }] } })`,
  frameworks: { "cis-aws": ["1.16"], soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_AWS_60"],
  scope: "resource",
  types: [ROLE],
  // Unlike Checkov: "*" without AWS: is everybody too, and a condition on organisation or account does narrow.
  check: (role) =>
    trustStatements(role)
      .filter((statement) => admitsAnybody(statement) && !statement.unknown.has("Condition"))
      .map(({ label }) => ({ message: `assumeRolePolicy, ${label}: everybody may assume the role` })),
};
