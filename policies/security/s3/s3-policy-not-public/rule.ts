import { BUCKET_POLICIES, BUCKETS } from "../../../aws/types";
import { admitsAnybody } from "../../../documents/iam/match";
import { resourceStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "s3-policy-not-public",
  pack: "security",
  severity: "high",
  asks: "The policy of a bucket does not allow everybody.",
  why: "Anybody with an AWS account, or with none, reads or writes the data.",
  fix: "Name the principals, or narrow the statement by account, organisation, source or VPC endpoint.",
  example: `{ Effect: "Allow", Principal: { AWS: role.arn }, Action: "s3:GetObject", Resource: pulumi.interpolate\`\${bucket.arn}/*\` }`,
  frameworks: { "cis-aws": ["2.1.4"], soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["1.3.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_70"],
  scope: "resource",
  types: [
    ...BUCKETS,
    ...BUCKET_POLICIES,
    "aws:s3/accessPoint:AccessPoint",
    "aws:s3control/accessPointPolicy:AccessPointPolicy",
  ],
  // Unlike Checkov: a condition that names whom to refuse (ArnNotEquals) narrows nothing, it holds for anonymous callers.
  check: (resource) =>
    resourceStatements(resource)
      .filter((statement) => admitsAnybody(statement) && !statement.unknown.has("Condition"))
      .map(({ label }) => ({ message: `${label} of the policy allows everybody` })),
};
