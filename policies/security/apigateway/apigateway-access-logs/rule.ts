import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "apigateway-access-logs",
  pack: "security",
  severity: "low",
  asks: "Stages of APIs write access logs.",
  why: "Nobody sees afterwards who called what.",
  fix: "Set accessLogSettings.destinationArn and format.",
  example: `accessLogSettings: { destinationArn: logGroup.arn, format: JSON.stringify({ requestId: "$context.requestId" }) }`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_76", "AVD-AWS-0001"],
  scope: "resource",
  types: ["aws:apigateway/stage:Stage", "aws:apigatewayv2/stage:Stage"],
  check: (stage) => mustBeSet(stage, "accessLogSettings.destinationArn", "calls are written down nowhere"),
};
