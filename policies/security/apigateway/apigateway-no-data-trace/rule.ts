import type { ResourceRule } from "../../../rule";
import { mustNotBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "apigateway-no-data-trace",
  pack: "security",
  severity: "medium",
  asks: "APIs do not log the content of calls.",
  why: "Whole requests and answers, passwords and personal data among them, are in the logs.",
  fix: "Set dataTraceEnabled to false.",
  example: `settings: { loggingLevel: "ERROR", dataTraceEnabled: false }`,
  frameworks: { soc2: ["CC6.1"], gdpr: ["25"] },
  publicIds: ["CKV_AWS_276"],
  scope: "resource",
  types: ["aws:apigateway/methodSettings:MethodSettings"],
  check: (settings) => mustNotBeTrue(settings, "settings.dataTraceEnabled", "requests and answers are in the logs"),
};
