import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "lambda-dead-letter-queue",
  pack: "security",
  severity: "low",
  asks: "What a function fails to handle goes to a dead-letter queue.",
  why: "Events that a function could not handle are thrown away after the third try.",
  fix: "Set deadLetterConfig.targetArn to a queue or topic.",
  example: `deadLetterConfig: { targetArn: queue.arn }`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: ["CKV_AWS_116"],
  scope: "resource",
  types: ["aws:lambda/function:Function"],
  check: (lambda) => mustBeSet(lambda, "deadLetterConfig.targetArn", "events that fail are lost"),
};
