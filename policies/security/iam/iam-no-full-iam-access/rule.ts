import { isEveryAction } from "../../../documents/iam/match";
import { IDENTITY_POLICY_TYPES, identityStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

function coversIam(pattern: string): boolean {
  return isEveryAction(pattern) || /^iam:[*]+$/i.test(pattern);
}

export const rule: ResourceRule = {
  name: "iam-no-full-iam-access",
  pack: "security",
  severity: "high",
  asks: "No policy of ours allows every action of IAM, on whichever resource.",
  why: "The identity writes its own permissions.",
  fix: "Name the actions of IAM that are needed.",
  example: `{ Effect: "Allow", Action: ["iam:GetRole", "iam:PassRole"], Resource: nodeRole.arn }`,
  frameworks: { "cis-aws": ["1.16"], soc2: ["CC6.3"], "pci-dss": ["7.2.2"] },
  publicIds: ["CKV2_AWS_40"],
  scope: "resource",
  types: IDENTITY_POLICY_TYPES,
  check: (resource) =>
    identityStatements(resource)
      .filter(({ effect, actions }) => effect === "Allow" && actions.some(coversIam))
      .map(({ label }) => ({ message: `${label} allows every action of IAM` })),
};
