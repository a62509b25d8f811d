import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "trail-enabled",
  pack: "security",
  severity: "high",
  asks: "A trail of CloudTrail records.",
  why: "Nobody sees what happens in the account.",
  fix: "Remove enableLogging.",
  example: `new aws.cloudtrail.Trail("audit", { s3BucketName: bucket.id, enableLogging: true })`,
  frameworks: { "cis-aws": ["3.1"], soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_251"],
  scope: "resource",
  types: ["aws:cloudtrail/trail:Trail"],
  check: (trail) => mustBeOneOf(trail, "enableLogging", [true, "true"], "the trail records nothing", true),
};
