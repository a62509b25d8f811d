import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "ssm-parameter-encrypted",
  pack: "security",
  severity: "low",
  asks: "A parameter is a SecureString.",
  why: "Everybody who may list parameters reads what is in it.",
  fix: "Set type to SecureString, or keep the value in Secrets Manager.",
  example: `new aws.ssm.Parameter("token", { type: "SecureString", value: token, keyId: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV2_AWS_34"],
  scope: "resource",
  types: ["aws:ssm/parameter:Parameter"],
  check: (parameter) => mustBeOneOf(parameter, "type", ["SecureString"], "the value is not encrypted"),
};
