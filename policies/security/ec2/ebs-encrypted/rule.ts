import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "ebs-encrypted",
  pack: "security",
  severity: "high",
  asks: "EBS volumes are encrypted.",
  why: "Snapshots and discarded disks of an unencrypted volume can be read by others.",
  fix: "Set encrypted to true.",
  example: `new aws.ebs.Volume("data", { availabilityZone, size: 100, type: "gp3", encrypted: true })`,
  frameworks: {
    "cis-aws": ["2.2.1"],
    soc2: ["CC6.1"],
    hipaa: ["164.312(a)(2)(iv)"],
    "pci-dss": ["3.5.1"],
    gdpr: ["32"],
  },
  publicIds: ["CKV_AWS_3", "AVD-AWS-0026"],
  scope: "resource",
  types: ["aws:ebs/volume:Volume"],
  check: (volume) => mustBeTrue(volume, "encrypted", "the volume is stored unencrypted"),
};
