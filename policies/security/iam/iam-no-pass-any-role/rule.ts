import type { Statement } from "../../../documents/iam/document";
import { allows, reachesEverything } from "../../../documents/iam/match";
import { IDENTITY_POLICY_TYPES, identityStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

function reachesEveryRole(statement: Statement): boolean {
  return (
    reachesEverything(statement) || statement.resources.some((arn) => /^arn:[^:]*:iam::[^:]*:(role\/)?\*$/.test(arn))
  );
}

export const rule: ResourceRule = {
  name: "iam-no-pass-any-role",
  pack: "security",
  severity: "high",
  asks: "No policy of ours allows passing any role to a service.",
  why: "With iam:PassRole on everything an identity gives itself the strongest role of the account.",
  fix: "Name the roles, or the service, with the condition iam:PassedToService.",
  example: `{ Effect: "Allow", Action: "iam:PassRole", Resource: nodeRole.arn, Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } } }`,
  frameworks: { soc2: ["CC6.3"], "pci-dss": ["7.2.2"] },
  publicIds: ["AVD-AWS-0342"],
  scope: "resource",
  types: IDENTITY_POLICY_TYPES,
  check: (resource) =>
    identityStatements(resource)
      .filter((statement) => allows(statement, "iam:PassRole") && reachesEveryRole(statement) && !statement.conditional)
      .map(({ label }) => ({ message: `${label} allows iam:PassRole for every role` })),
};
