import { isPublic } from "../../../documents/iam/match";
import { resourceStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "ecr-policy-not-public",
  pack: "security",
  severity: "high",
  asks: "The policy of a repository does not admit everybody.",
  why: "Anybody with an AWS account, or with none, pulls its images, or pushes others in their place.",
  fix: "Name the principals, or narrow the statement by source, account, organisation or VPC.",
  example: `{ Effect: "Allow", Principal: "*", Action: "ecr:BatchGetImage", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abc123" } } }`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_32", "AVD-AWS-0032"],
  scope: "resource",
  types: ["aws:ecr/repositoryPolicy:RepositoryPolicy"],
  check: (resource) =>
    resourceStatements(resource)
      .filter((statement) => isPublic(statement) && !statement.unknown.has("Condition"))
      .map(({ label }) => ({ message: `${label} of the policy admits everybody` })),
};
