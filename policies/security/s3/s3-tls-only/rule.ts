import { configuredBuckets } from "../../../aws/buckets";
import { BUCKET_POLICIES, BUCKETS } from "../../../aws/types";
import { deniesPlaintext } from "../../../documents/iam/transport";
import { parseDocument } from "../../../documents/iam/document";
import type { RuleResource, StackRule } from "../../../rule";
import { property } from "../../../values/read";

function refusesPlaintext(resource: RuleResource): boolean {
  const document = parseDocument(property(resource, "policy"));
  return document.kind === "unknown" || (document.kind === "parsed" && document.statements.some(deniesPlaintext));
}

export const rule: StackRule = {
  name: "s3-tls-only",
  pack: "security",
  severity: "medium",
  asks: "The policy of every bucket denies requests without TLS.",
  why: "Objects and signed requests cross the network readable.",
  fix: "Add a statement that denies s3:* where aws:SecureTransport is false.",
  example: `new aws.s3.BucketPolicy("data", { bucket: bucket.id, policy: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: [bucket.arn, pulumi.interpolate\`\${bucket.arn}/*\`], Condition: { Bool: { "aws:SecureTransport": "false" } } }] } })`,
  frameworks: { "cis-aws": ["2.1.1"], soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"], gdpr: ["32"] },
  publicIds: [],
  scope: "stack",
  types: [...BUCKETS, ...BUCKET_POLICIES],
  check: (resources) =>
    configuredBuckets(resources, BUCKET_POLICIES)
      .filter(({ bucket, by }) => ![bucket, ...by].some(refusesPlaintext))
      .map(({ bucket }) => ({ resource: bucket, message: "no bucket policy denies requests without TLS" })),
};
