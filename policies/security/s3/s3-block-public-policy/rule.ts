import { PUBLIC_ACCESS_BLOCKS } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "s3-block-public-policy",
  pack: "security",
  severity: "high",
  asks: "A public access block refuses public bucket policies.",
  why: "One policy with a wildcard publishes the whole bucket.",
  fix: "Set blockPublicPolicy to true.",
  example: `new aws.s3.BucketPublicAccessBlock("data", { bucket: bucket.id, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true })`,
  frameworks: { "cis-aws": ["2.1.4"], soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["1.3.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_54", "AVD-AWS-0087"],
  scope: "resource",
  types: PUBLIC_ACCESS_BLOCKS,
  check: (block) => mustBeTrue(block, "blockPublicPolicy", "public bucket policies are accepted"),
};
