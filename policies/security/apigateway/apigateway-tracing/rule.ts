import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "apigateway-tracing",
  pack: "security",
  severity: "low",
  asks: "Stages of REST APIs take part in X-Ray traces.",
  why: "A trace begins behind the API, so nobody sees what callers waited for.",
  fix: "Set xrayTracingEnabled to true.",
  example: `xrayTracingEnabled: true`,
  frameworks: { soc2: ["CC7.2"] },
  publicIds: ["CKV_AWS_73", "AVD-AWS-0003"],
  scope: "resource",
  types: ["aws:apigateway/stage:Stage"],
  check: (stage) => mustBeTrue(stage, "xrayTracingEnabled", "calls are in no trace"),
};
