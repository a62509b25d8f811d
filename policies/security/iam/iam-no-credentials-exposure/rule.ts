import { CREDENTIAL_ACTIONS } from "../../../documents/iam/actions/sensitive";
import { unconstrained } from "../../../documents/iam/actions/unconstrained";
import { IDENTITY_POLICY_TYPES, identityStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "iam-no-credentials-exposure",
  pack: "security",
  severity: "high",
  asks: "No policy of ours allows getting credentials of every resource.",
  why: "With one stolen identity come the keys, passwords and tokens of others.",
  fix: "Name the roles, clusters or repositories, or put a condition on the statement.",
  example: `{ Effect: "Allow", Action: "sts:AssumeRole", Resource: deployRole.arn }`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.2"] },
  publicIds: ["CKV_AWS_107", "CKV_AWS_287"],
  scope: "resource",
  types: IDENTITY_POLICY_TYPES,
  check(resource) {
    const { sensitive } = unconstrained(identityStatements(resource));
    const allowed = CREDENTIAL_ACTIONS.filter((action) => sensitive.has(action));
    return allowed.length === 0 ? [] : [{ message: `${allowed.join(", ")} allowed on every resource` }];
  },
};
