import { described, unconstrained } from "../../../documents/iam/actions/unconstrained";
import { IDENTITY_POLICY_TYPES, identityStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "iam-no-wildcard-resource",
  pack: "security",
  severity: "low",
  asks: "No policy of ours allows on every resource what could be limited to some, reading included.",
  why: "The identity sees, or does, more of the account than it works with.",
  fix: "Name the resources; keep the wildcard for actions that know no resources, such as ec2:DescribeInstances.",
  example: `{ Effect: "Allow", Action: ["s3:GetObject"], Resource: pulumi.interpolate\`\${bucket.arn}/*\` }`,
  frameworks: { soc2: ["CC6.3"], "pci-dss": ["7.2.2"] },
  publicIds: ["CKV_AWS_355", "CKV_AWS_356", "AVD-AWS-0057"],
  scope: "resource",
  types: IDENTITY_POLICY_TYPES,
  check: (resource) =>
    unconstrained(identityStatements(resource)).restrictable.any.map((exposure) => ({ message: described(exposure) })),
};
