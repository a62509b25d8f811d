import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "log-retention-stated",
  pack: "security",
  severity: "low",
  asks: "A log group says how long it keeps events.",
  why: "Nobody decided it: events are kept for ever, those with personal data too.",
  fix: "Set retentionInDays; 0 keeps events for ever.",
  example: `new aws.cloudwatch.LogGroup("orders", { retentionInDays: 365 })`,
  frameworks: { soc2: ["CC7.2"], gdpr: ["5(1)(e)"] },
  publicIds: ["CKV_AWS_66"],
  scope: "resource",
  types: ["aws:cloudwatch/logGroup:LogGroup"],
  check: (group) => mustBeSet(group, "retentionInDays", "nobody decided how long events are kept"),
};
