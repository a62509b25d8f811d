import { isPublic } from "../../../documents/iam/match";
import { resourceStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "sns-policy-not-public",
  pack: "security",
  severity: "high",
  asks: "The policy of a topic does not admit everybody.",
  why: "Anybody with an AWS account, or with none, publishes to it or listens.",
  fix: "Name the principals, or narrow the statement by source, account, organisation or VPC.",
  example: `{ Effect: "Allow", Principal: { Service: "events.amazonaws.com" }, Action: "sns:Publish", Resource: topic.arn, Condition: { ArnEquals: { "aws:SourceArn": rule.arn } } }`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_169"],
  scope: "resource",
  types: ["aws:sns/topicPolicy:TopicPolicy", "aws:sns/topic:Topic"],
  check: (resource) =>
    resourceStatements(resource)
      .filter((statement) => isPublic(statement) && !statement.unknown.has("Condition"))
      .map(({ label }) => ({ message: `${label} of the policy admits everybody` })),
};
