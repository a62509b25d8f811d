import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "trail-to-cloudwatch",
  pack: "security",
  severity: "low",
  asks: "A trail also writes to CloudWatch Logs.",
  why: "No alarm can watch what happens in the account.",
  fix: "Set cloudWatchLogsGroupArn and cloudWatchLogsRoleArn.",
  example: `new aws.cloudtrail.Trail("audit", { s3BucketName: bucket.id, cloudWatchLogsGroupArn: pulumi.interpolate\`\${group.arn}:*\`, cloudWatchLogsRoleArn: role.arn })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.4.1"] },
  publicIds: ["CKV2_AWS_10", "AVD-AWS-0162"],
  scope: "resource",
  types: ["aws:cloudtrail/trail:Trail"],
  check: (trail) => mustBeSet(trail, "cloudWatchLogsGroupArn", "nothing can watch the events"),
};
