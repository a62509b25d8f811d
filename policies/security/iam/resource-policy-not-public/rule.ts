import { isPublic } from "../../../documents/iam/match";
import { RESOURCE_POLICY_TYPES, resourceStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

/** Services whose policies have rules of their own. */
const APART = /^aws:(s3|s3control|kms|sqs|sns|ecr)\//;

export const rule: ResourceRule = {
  name: "resource-policy-not-public",
  pack: "security",
  severity: "high",
  asks: "The policy of a secret, domain, table, cluster, vault or file system does not allow everybody.",
  why: "Anybody with an AWS account, or with none, reads or writes it.",
  fix: "Name the principals, or narrow the statement by source account, organisation, VPC or network.",
  example: `{ Effect: "Allow", Principal: { AWS: role.arn }, Action: "secretsmanager:GetSecretValue", Resource: "*" }`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_167"],
  scope: "resource",
  types: RESOURCE_POLICY_TYPES.filter((type) => !APART.test(type)),
  check(resource) {
    // In a VPC its security groups decide who reaches a domain (OpenSearch guide, "About access policies on VPC domains").
    if (property(resource, "vpcOptions") !== undefined) return [];
    return resourceStatements(resource)
      .filter((statement) => isPublic(statement) && !statement.unknown.has("Condition"))
      .map(({ label }) => ({ message: `${label} of the policy allows everybody` }));
  },
};
