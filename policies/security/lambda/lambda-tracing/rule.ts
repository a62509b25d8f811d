import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "lambda-tracing",
  pack: "security",
  severity: "low",
  asks: "Functions take part in X-Ray traces.",
  why: "A trace ends before the function, so nobody sees where the time went.",
  fix: "Set tracingConfig.mode to Active.",
  example: `tracingConfig: { mode: "Active" }`,
  frameworks: { soc2: ["CC7.2"] },
  publicIds: ["CKV_AWS_50", "AVD-AWS-0066"],
  scope: "resource",
  types: ["aws:lambda/function:Function"],
  check: (lambda) =>
    mustBeOneOf(lambda, "tracingConfig.mode", ["Active", "PassThrough"], "calls of the function are in no trace"),
};
