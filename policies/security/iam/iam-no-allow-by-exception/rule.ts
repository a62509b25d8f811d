import { IDENTITY_POLICY_TYPES, identityStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";
import { shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "iam-no-allow-by-exception",
  pack: "security",
  severity: "medium",
  asks: "No policy of ours allows everything but some actions or resources.",
  why: "Nobody sees what is granted, and what AWS adds is granted too.",
  fix: "Replace NotAction and NotResource in the allowing statement by lists of what is needed.",
  example: `{ Effect: "Allow", Action: ["sqs:SendMessage"], Resource: queue.arn }`,
  frameworks: { soc2: ["CC6.3"], "pci-dss": ["7.2.2"] },
  publicIds: [],
  scope: "resource",
  types: IDENTITY_POLICY_TYPES,
  check: (resource) =>
    identityStatements(resource)
      .filter(({ effect }) => effect === "Allow")
      .flatMap(({ label, notActions, notResources }) => [
        ...(notActions.length > 0 ? [{ message: `${label} allows every action but ${shown(notActions)}` }] : []),
        ...(notResources.length > 0 ? [{ message: `${label} reaches every resource but ${shown(notResources)}` }] : []),
      ]),
};
