import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "trail-multi-region",
  pack: "security",
  severity: "medium",
  asks: "A trail records every region.",
  why: "Who works in a region that nobody uses leaves no trace.",
  fix: "Set isMultiRegionTrail to true.",
  example: `new aws.cloudtrail.Trail("audit", { s3BucketName: bucket.id, isMultiRegionTrail: true })`,
  frameworks: { "cis-aws": ["3.1"], soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_67", "AVD-AWS-0014"],
  scope: "resource",
  types: ["aws:cloudtrail/trail:Trail"],
  check: (trail) => mustBeTrue(trail, "isMultiRegionTrail", "other regions are not recorded"),
};
