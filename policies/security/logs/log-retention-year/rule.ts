import type { ResourceRule } from "../../../rule";
import { asNumber, property } from "../../../values/read";
import { mustBeAtLeast } from "../../../values/require";

export const rule: ResourceRule = {
  name: "log-retention-year",
  pack: "security",
  severity: "low",
  asks: "A log group says that it keeps events for a year at least.",
  why: "Intrusions are often found after months, when the logs of their beginning are gone.",
  fix: "Set retentionInDays to 365 or more, or to 0 to keep events for ever.",
  example: `new aws.cloudwatch.LogGroup("orders", { retentionInDays: 365 })`,
  frameworks: { soc2: ["CC7.2"], "pci-dss": ["10.5.1"] },
  publicIds: ["CKV_AWS_338"],
  scope: "resource",
  types: ["aws:cloudwatch/logGroup:LogGroup"],
  check: (group) =>
    asNumber(property(group, "retentionInDays")) === 0
      ? []
      : mustBeAtLeast(group, "retentionInDays", 365, "events are not sure to be kept for a year"),
};
