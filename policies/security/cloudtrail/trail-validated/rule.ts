import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "trail-validated",
  pack: "security",
  severity: "medium",
  asks: "A trail signs its log files.",
  why: "An intruder can remove his traces from the logs unnoticed.",
  fix: "Set enableLogFileValidation to true.",
  example: `new aws.cloudtrail.Trail("audit", { s3BucketName: bucket.id, enableLogFileValidation: true })`,
  frameworks: { "cis-aws": ["3.2"], soc2: ["CC7.2"], hipaa: ["164.312(c)(1)"], "pci-dss": ["10.3.4"] },
  publicIds: ["CKV_AWS_36", "AVD-AWS-0016"],
  scope: "resource",
  types: ["aws:cloudtrail/trail:Trail"],
  check: (trail) => mustBeTrue(trail, "enableLogFileValidation", "changes of the log files go unnoticed"),
};
