import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "backup-vault-own-key",
  pack: "security",
  severity: "low",
  asks: "A vault of AWS Backup is encrypted with a customer-managed key.",
  why: "Who may restore the backups cannot be limited or audited by key otherwise, nor can they be copied to another account.",
  fix: "Set kmsKeyArn when the vault is created; it cannot be changed later.",
  example: `new aws.backup.Vault("databases", { kmsKeyArn: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"] },
  publicIds: ["CKV_AWS_166"],
  scope: "resource",
  types: ["aws:backup/vault:Vault"],
  check: (vault) => mustBeSet(vault, "kmsKeyArn", "the backups are encrypted under the key of AWS"),
};
