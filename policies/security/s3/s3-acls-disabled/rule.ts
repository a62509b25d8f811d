import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "s3-acls-disabled",
  pack: "security",
  severity: "low",
  asks: "The ownership controls of a bucket turn access control lists off.",
  why: "Who uploads an object can share it on, past the bucket's policy.",
  fix: "Set objectOwnership to BucketOwnerEnforced.",
  example: `new aws.s3.BucketOwnershipControls("data", { bucket: bucket.id, rule: { objectOwnership: "BucketOwnerEnforced" } })`,
  frameworks: { "cis-aws": ["2.1.4"], soc2: ["CC6.1"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV2_AWS_65"],
  scope: "resource",
  types: ["aws:s3/bucketOwnershipControls:BucketOwnershipControls"],
  check: (controls) =>
    mustBeOneOf(controls, "rule.objectOwnership", ["BucketOwnerEnforced"], "access control lists keep working"),
};
