import { isPublic } from "../../../documents/iam/match";
import { resourceStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

function isOfQueues(action: string): boolean {
  return action === "*" || action.toLowerCase().startsWith("sqs:");
}

export const rule: ResourceRule = {
  name: "sqs-policy-conditional",
  pack: "security",
  severity: "high",
  asks: "The policy of a queue admits everybody on a condition only, if at all.",
  why: "Anybody with an AWS account, or with none, reads or writes its messages.",
  fix: "Name the principals, or add a condition on the source.",
  example: `{ Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "sqs:SendMessage", Resource: queue.arn, Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } }`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_387"],
  scope: "resource",
  types: ["aws:sqs/queuePolicy:QueuePolicy", "aws:sqs/queue:Queue"],
  check: (resource) =>
    resourceStatements(resource)
      .filter((statement) => isPublic(statement) && !statement.conditional && statement.actions.some(isOfQueues))
      .map(({ label }) => ({ message: `${label} of the policy admits everybody without any condition` })),
};
