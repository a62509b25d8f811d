import type { ResourceRule } from "../../../rule";
import { isEmpty, property } from "../../../values/read";

/** Where each type names its dead-letter queue. */
const PATHS: Readonly<Record<string, string>> = {
  "aws:cloudwatch/eventTarget:EventTarget": "deadLetterConfig.arn",
  "aws:scheduler/schedule:Schedule": "target.deadLetterConfig.arn",
};

export const rule: ResourceRule = {
  name: "eventbridge-dead-letter",
  pack: "architecture",
  severity: "low",
  asks: "Targets of EventBridge keep events that they did not take in a dead-letter queue.",
  why: "After a day of tries EventBridge drops the event, and nobody hears of it.",
  fix: "Set deadLetterConfig with the ARN of a queue.",
  example: `new aws.cloudwatch.EventTarget("billing", { rule, arn, deadLetterConfig: { arn: failed.arn } })`,
  frameworks: { soc2: ["A1.2", "PI1.3"] },
  publicIds: [],
  scope: "resource",
  types: Object.keys(PATHS),
  check(target) {
    const path = PATHS[target.type] ?? "";
    return isEmpty(property(target, path))
      ? [{ message: `${path} is not set: events that are not taken are dropped` }]
      : [];
  },
};
