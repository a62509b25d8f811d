import { described, unconstrained } from "../../../documents/iam/actions/unconstrained";
import { IDENTITY_POLICY_TYPES, identityStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "iam-no-unconstrained-write",
  pack: "security",
  severity: "medium",
  asks: "No policy of ours allows writing to every resource, where the action could be limited to some.",
  why: "One stolen identity changes and deletes what it never had to do with.",
  fix: "Name the resources, or put a condition on the statement.",
  example: `{ Effect: "Allow", Action: ["s3:PutObject"], Resource: pulumi.interpolate\`\${bucket.arn}/*\` }`,
  frameworks: { soc2: ["CC6.3"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.2"] },
  publicIds: ["CKV_AWS_111", "CKV_AWS_290"],
  scope: "resource",
  types: IDENTITY_POLICY_TYPES,
  check: (resource) =>
    unconstrained(identityStatements(resource)).restrictable.write.map((exposure) => ({
      message: described(exposure),
    })),
};
