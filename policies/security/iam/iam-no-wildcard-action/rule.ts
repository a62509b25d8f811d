import { isEveryAction } from "../../../documents/iam/match";
import { IDENTITY_POLICY_TYPES, identityStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "iam-no-wildcard-action",
  pack: "security",
  severity: "high",
  asks: "No policy of ours allows every action, on whichever resource.",
  why: "New services and actions are granted the day AWS invents them.",
  fix: "List the actions.",
  example: `{ Effect: "Allow", Action: ["sqs:SendMessage"], Resource: queue.arn }`,
  frameworks: { "cis-aws": ["1.16"], soc2: ["CC6.3"], "pci-dss": ["7.2.2"] },
  publicIds: ["CKV_AWS_49", "CKV_AWS_63"],
  scope: "resource",
  types: IDENTITY_POLICY_TYPES,
  check: (resource) =>
    identityStatements(resource)
      .filter(({ effect, actions }) => effect === "Allow" && actions.some(isEveryAction))
      .map(({ label }) => ({ message: `${label} allows every action` })),
};
