import { EXFILTRATION_ACTIONS } from "../../../documents/iam/actions/sensitive";
import { unconstrained } from "../../../documents/iam/actions/unconstrained";
import { IDENTITY_POLICY_TYPES, identityStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "iam-no-data-exfiltration",
  pack: "security",
  severity: "high",
  asks: "No policy of ours allows reading every object, parameter or secret.",
  why: "With one stolen identity leaves all the data and all the passwords of the account.",
  fix: "Name the objects, parameters or secrets.",
  example: `{ Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: secret.arn }`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.2"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_108", "CKV_AWS_288"],
  scope: "resource",
  types: IDENTITY_POLICY_TYPES,
  check(resource) {
    const { sensitive } = unconstrained(identityStatements(resource));
    const allowed = EXFILTRATION_ACTIONS.filter((action) => sensitive.has(action));
    return allowed.length === 0 ? [] : [{ message: `${allowed.join(", ")} allowed on every resource` }];
  },
};
