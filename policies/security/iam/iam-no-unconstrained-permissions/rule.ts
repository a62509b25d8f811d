import { described, unconstrained } from "../../../documents/iam/actions/unconstrained";
import { IDENTITY_POLICY_TYPES, identityStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "iam-no-unconstrained-permissions",
  pack: "security",
  severity: "high",
  asks: "No policy of ours allows changing the permissions of every resource, where the action could be limited to some.",
  why: "The identity opens any resource to anybody, or gives itself rights it does not have.",
  fix: "Name the resources, or put a condition on the statement.",
  example: `{ Effect: "Allow", Action: "s3:PutBucketPolicy", Resource: bucket.arn }`,
  frameworks: { soc2: ["CC6.3"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.2"] },
  publicIds: ["CKV_AWS_109", "CKV_AWS_289"],
  scope: "resource",
  types: IDENTITY_POLICY_TYPES,
  check: (resource) =>
    unconstrained(identityStatements(resource)).restrictable.permissions.map((exposure) => ({
      message: described(exposure),
    })),
};
