import type { ResourceRule } from "../../../rule";
import { isFalse, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "ebs-encryption-by-default",
  pack: "security",
  severity: "medium",
  asks: "Nothing switches off the account's encryption of new EBS volumes.",
  why: "Volumes that say nothing about encryption, also those made by hand or by other tools, are then unencrypted.",
  fix: "Leave out enabled, or set it to true.",
  example: `new aws.ebs.EncryptionByDefault("on", { enabled: true })`,
  frameworks: {
    "cis-aws": ["2.2.1"],
    soc2: ["CC6.1"],
    hipaa: ["164.312(a)(2)(iv)"],
    "pci-dss": ["3.5.1"],
    gdpr: ["32"],
  },
  publicIds: ["CKV_AWS_106"],
  scope: "resource",
  types: ["aws:ebs/encryptionByDefault:EncryptionByDefault"],
  check: (setting) =>
    isFalse(property(setting, "enabled")) ? [{ message: "enabled is false: new volumes are unencrypted" }] : [],
};
