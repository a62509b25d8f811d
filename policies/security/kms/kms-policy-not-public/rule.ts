import { isPublic } from "../../../documents/iam/match";
import { resourceStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "kms-policy-not-public",
  pack: "security",
  severity: "high",
  asks: "The policy of a KMS key does not allow everybody.",
  why: "Any AWS account may decrypt what the key protects.",
  fix: "Name the principals, or narrow the statement by kms:CallerAccount or kms:ViaService.",
  example: `{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "kms:*", Resource: "*" }`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["3.6.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_33"],
  scope: "resource",
  types: [
    "aws:kms/key:Key",
    "aws:kms/keyPolicy:KeyPolicy",
    "aws:kms/externalKey:ExternalKey",
    "aws:kms/replicaKey:ReplicaKey",
    "aws:kms/replicaExternalKey:ReplicaExternalKey",
  ],
  // Unlike Checkov, for which any condition will do: one that says nothing about the caller narrows nothing.
  check: (key) =>
    resourceStatements(key)
      .filter((statement) => isPublic(statement) && !statement.unknown.has("Condition"))
      .map(({ label }) => ({ message: `${label} of the policy allows everybody` })),
};
