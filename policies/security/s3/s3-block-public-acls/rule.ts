import { PUBLIC_ACCESS_BLOCKS } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "s3-block-public-acls",
  pack: "security",
  severity: "high",
  asks: "A public access block refuses new public ACLs.",
  why: "One call with a public ACL publishes an object or the whole bucket.",
  fix: "Set blockPublicAcls to true.",
  example: `new aws.s3.BucketPublicAccessBlock("data", { bucket: bucket.id, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true })`,
  frameworks: { "cis-aws": ["2.1.4"], soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["1.3.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_53", "AVD-AWS-0086"],
  scope: "resource",
  types: PUBLIC_ACCESS_BLOCKS,
  check: (block) => mustBeTrue(block, "blockPublicAcls", "new public ACLs are accepted"),
};
