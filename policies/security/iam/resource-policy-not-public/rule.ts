import { isPublic } from "../../../documents/iam/match";
import { RESOURCE_POLICY_TYPES, resourceStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "resource-policy-not-public",
  pack: "security",
  severity: "high",
  asks: "The policy of a bucket, key, queue, topic, secret or repository does not allow everybody.",
  why: "Anybody with an AWS account, or with none, reads or writes it.",
  fix: "Name the principals, or narrow the statement by source account, organisation, VPC or network.",
  example: `{ Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "sqs:SendMessage", Resource: queue.arn, Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } }`,
  frameworks: { "cis-aws": ["2.1.4"], soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_70", "CKV_AWS_33", "CKV_AWS_168", "CKV_AWS_169", "CKV_AWS_32", "CKV_AWS_385", "CKV_AWS_387"],
  scope: "resource",
  types: RESOURCE_POLICY_TYPES,
  check: (resource) =>
    resourceStatements(resource)
      .filter((statement) => isPublic(statement) && !statement.incomplete)
      .map(({ label }) => ({ message: `${label} of the policy allows everybody` })),
};
