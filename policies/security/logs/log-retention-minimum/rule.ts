import type { ResourceRule } from "../../../rule";
import { asNumber, property } from "../../../values/read";
import { mustBeAtLeast } from "../../../values/require";

export const rule: ResourceRule = {
  name: "log-retention-minimum",
  pack: "security",
  severity: "medium",
  asks: "A log group keeps events at least as long as the environment demands.",
  why: "When an intrusion is found, the logs of its beginning are gone.",
  fix: "Set retentionInDays to at least the minimum of the environment.",
  example: `new aws.cloudwatch.LogGroup("orders", { retentionInDays: 365 })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.316(b)(2)(i)"], "pci-dss": ["10.5.1"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:cloudwatch/logGroup:LogGroup"],
  reads: ["minimumLogRetentionDays"],
  check(group, { minimumLogRetentionDays }) {
    const days = property(group, "retentionInDays");
    if (asNumber(days) === 0 || days === undefined) return [];
    return mustBeAtLeast(
      group,
      "retentionInDays",
      minimumLogRetentionDays,
      `events must be kept ${minimumLogRetentionDays} days`,
    );
  },
};
