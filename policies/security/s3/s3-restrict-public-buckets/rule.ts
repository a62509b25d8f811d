import { PUBLIC_ACCESS_BLOCKS } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "s3-restrict-public-buckets",
  pack: "security",
  severity: "high",
  asks: "A public access block lets only the own account and AWS services use a public bucket policy.",
  why: "A public policy that is there already keeps the bucket open to everybody.",
  fix: "Set restrictPublicBuckets to true.",
  example: `new aws.s3.BucketPublicAccessBlock("data", { bucket: bucket.id, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true })`,
  frameworks: { "cis-aws": ["2.1.4"], soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["1.3.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_56", "AVD-AWS-0093"],
  scope: "resource",
  types: PUBLIC_ACCESS_BLOCKS,
  check: (block) => mustBeTrue(block, "restrictPublicBuckets", "a public bucket policy that is there keeps working"),
};
