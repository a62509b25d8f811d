import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "log-group-own-key",
  pack: "security",
  severity: "low",
  asks: "A log group is encrypted with a customer-managed key.",
  why: "Access to logs with personal data cannot be revoked by key otherwise.",
  fix: "Set kmsKeyId to a key whose policy admits CloudWatch Logs.",
  example: `new aws.cloudwatch.LogGroup("orders", { kmsKeyId: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"] },
  publicIds: ["CKV_AWS_158", "AVD-AWS-0017"],
  scope: "resource",
  types: ["aws:cloudwatch/logGroup:LogGroup"],
  check: (group) => mustBeSet(group, "kmsKeyId", "the logs are encrypted under the key of AWS"),
};
