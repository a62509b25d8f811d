import { bucketsWithout } from "../../../aws/buckets";
import { BUCKETS } from "../../../aws/types";
import { parseDocument, type Statement } from "../../../documents/iam/document";
import { globMatches } from "../../../documents/iam/match";
import { ofTypes } from "../../../relations/references";
import type { StackRule } from "../../../rule";
import { property } from "../../../values/read";

const CONFIGURATIONS: readonly string[] = ["aws:s3/bucketPolicy:BucketPolicy"];

function deniesPlaintext(statement: Statement): boolean {
  if (statement.effect !== "Deny") return false;
  const byTransport = statement.conditions.some(
    ({ operator, key, values }) =>
      operator.startsWith("Bool") && key === "aws:securetransport" && values.includes("false"),
  );
  const byVersion = statement.conditions.some(({ key }) => key === "s3:tlsversion");
  return (
    (byTransport || byVersion) &&
    (statement.incomplete || statement.actions.some((action) => globMatches(action, "s3:GetObject")))
  );
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
  publicIds: ["CKV_AWS_379"],
  scope: "stack",
  types: [...BUCKETS, ...CONFIGURATIONS],
  check(resources) {
    const good = ofTypes(resources, CONFIGURATIONS).filter((policy) => {
      const document = parseDocument(property(policy, "policy"));
      return document.kind === "unknown" || (document.kind === "parsed" && document.statements.some(deniesPlaintext));
    });
    return bucketsWithout(resources, good, CONFIGURATIONS).map((resource) => ({
      resource,
      message: "no bucket policy denies requests without TLS",
    }));
  },
};
