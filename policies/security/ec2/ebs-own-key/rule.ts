import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "ebs-own-key",
  pack: "security",
  severity: "low",
  asks: "EBS volumes are encrypted with a key of your own.",
  why: "Nobody can limit, rotate or withdraw the key that AWS manages for the whole account.",
  fix: "Set kmsKeyId to the ARN of a customer-managed key.",
  example: `new aws.ebs.Volume("data", { availabilityZone, size: 100, encrypted: true, kmsKeyId: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV_AWS_189", "AVD-AWS-0027"],
  scope: "resource",
  types: ["aws:ebs/volume:Volume"],
  check: (volume) => mustBeSet(volume, "kmsKeyId", "the volume is not encrypted with a key of your own"),
};
