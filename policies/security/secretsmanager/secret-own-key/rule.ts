import type { ResourceRule } from "../../../rule";
import { mustNameOwnKey } from "../../../values/require";

export const rule: ResourceRule = {
  name: "secret-own-key",
  pack: "security",
  severity: "low",
  asks: "A secret in Secrets Manager is encrypted with a customer-managed key.",
  why: "The AWS-managed key cannot be shared with, or withheld from, another account.",
  fix: "Set kmsKeyId to a key of your own.",
  example: `new aws.secretsmanager.Secret("orders", { kmsKeyId: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"] },
  publicIds: ["CKV_AWS_149", "AVD-AWS-0098"],
  scope: "resource",
  types: ["aws:secretsmanager/secret:Secret"],
  check: (secret) => mustNameOwnKey(secret, "kmsKeyId", "the secret is encrypted under the key of AWS"),
};
