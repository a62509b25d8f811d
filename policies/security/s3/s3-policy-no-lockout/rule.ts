import { BUCKET_POLICIES, BUCKETS } from "../../../aws/types";
import type { Statement } from "../../../documents/iam/document";
import { globMatches } from "../../../documents/iam/match";
import { resourceStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

function locksOut({ effect, conditional, principals, actions }: Statement): boolean {
  if (effect !== "Deny" || conditional) return false;
  const everybody = [...principals].some(([kind, names]) => (kind === "*" || kind === "AWS") && names.includes("*"));
  return everybody && actions.some((pattern) => globMatches(pattern, "s3:PutBucketPolicy"));
}

export const rule: ResourceRule = {
  name: "s3-policy-no-lockout",
  pack: "security",
  severity: "medium",
  asks: "The policy of a bucket does not deny everybody the right to change it.",
  why: "Nobody but the root user of the account can open the bucket again.",
  fix: "Put a condition on the denial, or leave s3:PutBucketPolicy out of it.",
  example: `{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: bucket.arn, Condition: { Bool: { "aws:SecureTransport": "false" } } }`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: ["CKV_AWS_93"],
  scope: "resource",
  types: [...BUCKETS, ...BUCKET_POLICIES],
  check: (resource) =>
    resourceStatements(resource)
      .filter(locksOut)
      .map(({ label }) => ({ message: `${label} of the policy denies everybody s3:PutBucketPolicy` })),
};
