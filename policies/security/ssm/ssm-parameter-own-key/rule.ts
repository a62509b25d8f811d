import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustNameOwnKey } from "../../../values/require";

export const rule: ResourceRule = {
  name: "ssm-parameter-own-key",
  pack: "security",
  severity: "low",
  asks: "A secure parameter is encrypted with a customer-managed key.",
  why: "Every identity of the account that may read the parameter may also decrypt it.",
  fix: "Set keyId to a key of your own.",
  example: `new aws.ssm.Parameter("token", { type: "SecureString", value: token, keyId: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV_AWS_337"],
  scope: "resource",
  types: ["aws:ssm/parameter:Parameter"],
  check: (parameter) =>
    property(parameter, "type") === "SecureString"
      ? mustNameOwnKey(parameter, "keyId", "the parameter is encrypted under the key of AWS")
      : [],
};
