import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "ecr-kms-encrypted",
  pack: "security",
  severity: "low",
  asks: "Repositories encrypt images with KMS.",
  why: "Nobody can withdraw the key, nor see who used it.",
  fix: "Set the encryptionType of encryptionConfigurations to KMS, and kmsKey.",
  example: `encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: key.arn }]`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV_AWS_136", "AVD-AWS-0033"],
  scope: "resource",
  types: ["aws:ecr/repository:Repository"],
  check: (repository) =>
    mustBeOneOf(
      repository,
      "encryptionConfigurations.encryptionType",
      // The second is KMS twice, which the public check does not know.
      ["KMS", "KMS_DSSE"],
      "images are encrypted with a key of S3",
    ),
};
