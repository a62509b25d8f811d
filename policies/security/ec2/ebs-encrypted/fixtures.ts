import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const volume = "aws:ebs/volume:Volume";
const instance = "aws:ec2/instance:Instance";
const template = "aws:ec2/launchTemplate:LaunchTemplate";

export const fixtures: RuleFixtures = {
  pass: {
    volume: only(volume, { encrypted: true }),
    template: only(template, { blockDeviceMappings: [{ ebs: { encrypted: "true" } }] }),
    instance: only(instance, { rootBlockDevice: { encrypted: true } }),
    "no devices": only(template, {}),
  },
  fail: {
    "absent attribute": only(volume, {}),
    template: only(template, { blockDeviceMappings: [{ ebs: { volumeType: "gp3" } }] }),
    "root device": only(instance, { rootBlockDevice: { encrypted: false } }),
    "second device": only(instance, {
      rootBlockDevice: { encrypted: true },
      ebsBlockDevices: [{ encrypted: true }, {}],
    }),
  },
  unknown: {
    "not known yet": only(volume, { encrypted: UNKNOWN }),
    "device not known yet": only(template, { blockDeviceMappings: [{ ebs: { encrypted: UNKNOWN } }] }),
  },
};
