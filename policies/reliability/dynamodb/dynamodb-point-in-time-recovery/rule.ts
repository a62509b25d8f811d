import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "dynamodb-point-in-time-recovery",
  pack: "reliability",
  severity: "medium",
  asks: "A DynamoDB table can be restored to any second of the last days.",
  why: "Without it one wrong write or deletion of a program is for good.",
  fix: "Set pointInTimeRecovery.enabled to true.",
  example: `new aws.dynamodb.Table("orders", { pointInTimeRecovery: { enabled: true } })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_28", "AVD-AWS-0024"],
  scope: "resource",
  types: ["aws:dynamodb/table:Table"],
  check: (table) => mustBeTrue(table, "pointInTimeRecovery.enabled", "there is no point in time to go back to"),
};
