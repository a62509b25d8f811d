import { isPublic } from "../../../documents/iam/match";
import { resourceStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "sqs-policy-not-public",
  pack: "security",
  severity: "high",
  asks: "The policy of a queue does not admit everybody.",
  why: "Anybody with an AWS account, or with none, reads or writes its messages.",
  fix: "Name the principals, or narrow the statement by source, account, organisation or VPC.",
  example: `{ Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "sqs:SendMessage", Resource: queue.arn, Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } }`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_168"],
  scope: "resource",
  types: ["aws:sqs/queuePolicy:QueuePolicy", "aws:sqs/queue:Queue"],
  check: (resource) =>
    resourceStatements(resource)
      .filter((statement) => isPublic(statement) && !statement.unknown.has("Condition"))
      .map(({ label }) => ({ message: `${label} of the policy admits everybody` })),
};
