import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "kms-rotation",
  pack: "security",
  severity: "medium",
  asks: "A symmetric KMS key rotates every year.",
  why: "An old key that leaked keeps opening everything that was ever encrypted under it.",
  fix: "Set enableKeyRotation to true.",
  example: `new aws.kms.Key("data", { enableKeyRotation: true })`,
  frameworks: { "cis-aws": ["3.6"], soc2: ["CC6.1"], "pci-dss": ["3.7.4"] },
  publicIds: ["CKV_AWS_7", "AVD-AWS-0065"],
  scope: "resource",
  types: ["aws:kms/key:Key"],
  check(key) {
    const spec = property(key, "customerMasterKeySpec") ?? "SYMMETRIC_DEFAULT";
    // KMS does not rotate keys in a custom key store (KMS developer guide, "Rotate AWS KMS keys").
    const elsewhere = property(key, "customKeyStoreId") !== undefined;
    return spec === "SYMMETRIC_DEFAULT" && !elsewhere
      ? mustBeTrue(key, "enableKeyRotation", "the key never changes")
      : [];
  },
};
