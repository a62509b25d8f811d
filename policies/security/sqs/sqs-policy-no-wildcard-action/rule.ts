import { isEveryAction } from "../../../documents/iam/match";
import { resourceStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "sqs-policy-no-wildcard-action",
  pack: "security",
  severity: "medium",
  asks: "The policy of a queue names the actions that it allows.",
  why: "Who may send may also read, delete and change the policy itself.",
  fix: "Name the actions.",
  example: `{ Effect: "Allow", Principal: { AWS: role.arn }, Action: ["sqs:SendMessage"], Resource: queue.arn }`,
  frameworks: { soc2: ["CC6.3"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_AWS_72", "AVD-AWS-0097"],
  scope: "resource",
  types: ["aws:sqs/queuePolicy:QueuePolicy", "aws:sqs/queue:Queue"],
  check: (resource) =>
    resourceStatements(resource)
      .filter(({ effect, actions }) => effect === "Allow" && actions.some(isEveryAction))
      .map(({ label }) => ({ message: `${label} of the policy allows every action` })),
};
