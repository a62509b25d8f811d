import { openGrants } from "../../../aws/bucketAcls";
import { groupedByBucket } from "../../../aws/buckets";
import { BUCKET_ACLS, BUCKET_POLICIES, BUCKETS, PUBLIC_ACCESS_BLOCKS } from "../../../aws/types";
import { statementsOf } from "../../../documents/iam/document";
import { allowsOverTls, deniesPlaintext } from "../../../documents/iam/transport";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";

const WEBSITES: readonly string[] = [
  "aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration",
  "aws:s3/bucketWebsiteConfigurationV2:BucketWebsiteConfigurationV2",
];
const SATELLITES = [...BUCKET_POLICIES, ...PUBLIC_ACCESS_BLOCKS, ...WEBSITES];
const SWITCHES = ["blockPublicAcls", "ignorePublicAcls", "restrictPublicBuckets"];

function isPublic(list: RuleResource): boolean {
  return BUCKET_ACLS.includes(list.type) && openGrants(list).some(({ group }) => group === "AllUsers");
}

/** Whether another resource closes the list again, or serves the bucket as a website, which has no TLS. */
function excuses(other: RuleResource): boolean {
  if (WEBSITES.includes(other.type)) return true;
  if (!PUBLIC_ACCESS_BLOCKS.includes(other.type)) return false;
  return SWITCHES.some((name) => property(other, name) === UNKNOWN || isTrue(property(other, name)));
}

function admitsPlaintext(policy: RuleResource): boolean {
  const document = property(policy, "policy");
  return (
    BUCKET_POLICIES.includes(policy.type) &&
    document !== UNKNOWN &&
    !statementsOf(document).some((statement) => deniesPlaintext(statement) || allowsOverTls(statement))
  );
}

export const rule: StackRule = {
  name: "s3-public-acl-tls-only",
  pack: "security",
  severity: "medium",
  asks: "The policy of a bucket that its access control list publishes denies requests without TLS.",
  why: "Whoever sits on the way reads, and exchanges, what the public downloads.",
  fix: "Add a statement that denies s3:* where aws:SecureTransport is false, and publish through CloudFront.",
  example: `{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: pulumi.interpolate\`\${bucket.arn}/*\`, Condition: { Bool: { "aws:SecureTransport": "false" } } }`,
  frameworks: { "cis-aws": ["2.1.1"], soc2: ["CC6.7"], "pci-dss": ["4.2.1"] },
  publicIds: ["CKV_AWS_379"],
  scope: "stack",
  types: [...BUCKETS, ...BUCKET_ACLS, ...SATELLITES],
  // A bucket without any policy is what s3-tls-only finds.
  check: (resources) =>
    groupedByBucket(resources, [...BUCKET_ACLS, ...SATELLITES])
      .filter((group) => group.some(admitsPlaintext) && !group.some(excuses))
      .flatMap((group) => group.filter(isPublic))
      .map((resource) => ({ resource, message: "the bucket's policy lets everybody read without TLS" })),
};
