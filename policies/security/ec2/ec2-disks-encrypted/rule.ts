import { INSTANCE, LAUNCH_TEMPLATE, MACHINE_TYPES } from "../../../aws/instances";
import { UNKNOWN, type ResourceRule, type RuleResource } from "../../../rule";
import { at, isEmpty, isTrue, objects, property, shown, type Properties } from "../../../values/read";

interface Disk {
  path: string;
  device: Properties;
}

/** A volume made from a snapshot takes over the snapshot's encryption. */
function isOpen({ device }: Disk): boolean {
  const encrypted = at(device, "encrypted");
  return encrypted !== UNKNOWN && !isTrue(encrypted) && isEmpty(at(device, "snapshotId"));
}

function disksOf(resource: RuleResource): Disk[] {
  if (resource.type === LAUNCH_TEMPLATE) {
    return objects(property(resource, "blockDeviceMappings")).flatMap((mapping, index) =>
      objects(at(mapping, "ebs")).map((device) => ({ path: `blockDeviceMappings[${index}].ebs`, device })),
    );
  }
  return ["rootBlockDevice", "ebsBlockDevices"].flatMap((path) =>
    objects(property(resource, path)).map((device) => ({ path, device })),
  );
}

/** A machine whose image alone says what its root disk is; AWS leaves that unencrypted unless the image or account is not. */
function leavesRootToImage(resource: RuleResource): boolean {
  if (resource.type === LAUNCH_TEMPLATE || !isEmpty(property(resource, "rootBlockDevice"))) return false;
  return resource.type !== INSTANCE || property(resource, "launchTemplate") === undefined;
}

export const rule: ResourceRule = {
  name: "ec2-disks-encrypted",
  pack: "security",
  severity: "high",
  asks: "The disks of instances, launch configurations and launch templates are encrypted, the root disk included.",
  why: "Snapshots and discarded disks of an unencrypted volume can be read by others.",
  fix: "Set encrypted to true on rootBlockDevice and on every block device.",
  example: `new aws.ec2.LaunchTemplate("nodes", { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true", volumeType: "gp3" } }] })`,
  frameworks: {
    "cis-aws": ["2.2.1"],
    soc2: ["CC6.1"],
    hipaa: ["164.312(a)(2)(iv)"],
    "pci-dss": ["3.5.1"],
    gdpr: ["32"],
  },
  publicIds: ["CKV_AWS_8", "AVD-AWS-0131"],
  scope: "resource",
  types: MACHINE_TYPES,
  check(resource) {
    if (leavesRootToImage(resource)) return [{ message: "rootBlockDevice is not set: the root disk is unencrypted" }];
    return disksOf(resource)
      .filter(isOpen)
      .map(({ path, device }) => ({
        message: `${path}: encrypted is ${shown(at(device, "encrypted"))}: the volume is stored unencrypted`,
      }));
  },
};
