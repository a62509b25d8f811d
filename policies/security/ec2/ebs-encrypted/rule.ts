import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, isTrue, objects, property, shown } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

const VOLUME = "aws:ebs/volume:Volume";
const INSTANCE = "aws:ec2/instance:Instance";

/** A volume made from a snapshot takes over the snapshot's encryption. */
function isOpen(device: Readonly<Record<string, unknown>>): boolean {
  const encrypted = at(device, "encrypted");
  return encrypted !== UNKNOWN && !isTrue(encrypted) && at(device, "snapshotId") === undefined;
}

export const rule: ResourceRule = {
  name: "ebs-encrypted",
  pack: "security",
  severity: "high",
  asks: "EBS volumes, those of instances and launch templates included, are encrypted.",
  why: "Snapshots and discarded disks of an unencrypted volume can be read by others.",
  fix: "Set encrypted to true on the volume, on rootBlockDevice and on every block device mapping.",
  example: `new aws.ec2.LaunchTemplate("nodes", { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true", volumeType: "gp3" } }] })`,
  frameworks: {
    "cis-aws": ["2.2.1"],
    soc2: ["CC6.1"],
    hipaa: ["164.312(a)(2)(iv)"],
    "pci-dss": ["3.5.1"],
    gdpr: ["32"],
  },
  publicIds: ["CKV_AWS_3", "CKV_AWS_8"],
  scope: "resource",
  types: [VOLUME, INSTANCE, "aws:ec2/launchTemplate:LaunchTemplate"],
  check(resource) {
    if (resource.type === VOLUME) return mustBeTrue(resource, "encrypted", "the volume is stored unencrypted");
    const devices =
      resource.type === INSTANCE
        ? ["rootBlockDevice", "ebsBlockDevices"].flatMap((path) =>
            objects(property(resource, path)).map((device) => ({ path, device })),
          )
        : objects(property(resource, "blockDeviceMappings"))
            .flatMap((mapping) => objects(at(mapping, "ebs")))
            .map((device) => ({ path: "blockDeviceMappings.ebs", device }));
    return devices
      .filter(({ device }) => isOpen(device))
      .map(({ path, device }) => ({
        message: `${path}: encrypted is ${shown(at(device, "encrypted"))}: the volume is stored unencrypted`,
      }));
  },
};
