import type { ResourceRule } from "../../../rule";
import { isFalse, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "kms-key-enabled",
  pack: "security",
  severity: "medium",
  asks: "A KMS key is enabled.",
  why: "What is encrypted under a disabled key can be neither read nor written.",
  fix: "Remove isEnabled, or remove the key with everything that is encrypted under it.",
  example: `new aws.kms.Key("data", { enableKeyRotation: true })`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: ["CKV_AWS_227"],
  scope: "resource",
  types: ["aws:kms/key:Key"],
  check: (key) =>
    isFalse(property(key, "isEnabled")) ? [{ message: "isEnabled is false: nothing can use the key" }] : [],
};
