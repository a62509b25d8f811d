import type { ResourceRule } from "../../../rule";
import { mustNameOwnKey } from "../../../values/require";

export const rule: ResourceRule = {
  name: "trail-own-key",
  pack: "security",
  severity: "low",
  asks: "The log files of a trail are encrypted with a customer-managed key.",
  why: "Whoever may read the bucket reads everything that happened in the account.",
  fix: "Set kmsKeyId to a key whose policy admits CloudTrail.",
  example: `new aws.cloudtrail.Trail("audit", { s3BucketName: bucket.id, kmsKeyId: key.arn })`,
  frameworks: { "cis-aws": ["3.5"], soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["10.3.2"] },
  publicIds: ["CKV_AWS_35", "AVD-AWS-0015"],
  scope: "resource",
  types: ["aws:cloudtrail/trail:Trail"],
  check: (trail) => mustNameOwnKey(trail, "kmsKeyId", "the log files are encrypted under no key of yours"),
};
