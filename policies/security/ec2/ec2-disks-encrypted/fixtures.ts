import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:ec2/instance:Instance";
const template = "aws:ec2/launchTemplate:LaunchTemplate";
const configuration = "aws:ec2/launchConfiguration:LaunchConfiguration";

export const fixtures: RuleFixtures = {
  pass: {
    template: only(template, { blockDeviceMappings: [{ ebs: { encrypted: "true" } }] }),
    "template without devices": only(template, {}),
    instance: only(instance, { rootBlockDevice: { encrypted: true } }),
    "root device as a list of one": only(configuration, { rootBlockDevice: [{ encrypted: true }] }),
    "from a snapshot": only(configuration, {
      rootBlockDevice: { encrypted: true },
      ebsBlockDevices: [{ deviceName: "/dev/xvdb", snapshotId: "snap-1" }],
    }),
    "left to the launch template": only(instance, { launchTemplate: { id: "lt-1" } }),
  },
  fail: {
    "absent attribute": only(instance, {}),
    "absent in a launch configuration": only(configuration, {}),
    "empty root device": only(instance, { rootBlockDevice: {} }),
    "size of the root device alone": only(instance, { rootBlockDevice: { volumeSize: 50 } }),
    template: only(template, { blockDeviceMappings: [{ ebs: { volumeType: "gp3" } }] }),
    "root device": only(instance, { rootBlockDevice: { encrypted: false } }),
    "second device": only(instance, {
      rootBlockDevice: { encrypted: true },
      ebsBlockDevices: [{ encrypted: true }, { encrypted: false }],
    }),
  },
  unknown: {
    "root device not known yet": only(instance, { rootBlockDevice: UNKNOWN }),
    "not known yet": only(configuration, { rootBlockDevice: { encrypted: UNKNOWN } }),
    "snapshot not known yet": only(instance, {
      rootBlockDevice: { encrypted: true },
      ebsBlockDevices: [{ snapshotId: UNKNOWN }],
    }),
    "device not known yet": only(template, { blockDeviceMappings: [{ ebs: { encrypted: UNKNOWN } }] }),
  },
};
