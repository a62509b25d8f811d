import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:ec2/instance:Instance";
const template = "aws:ec2/launchTemplate:LaunchTemplate";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(instance, {}),
    refused: only(template, { networkInterfaces: [{ associatePublicIpAddress: "false" }] }),
  },
  fail: {
    instance: only(instance, { associatePublicIpAddress: true }),
    template: only(template, { networkInterfaces: [{ associatePublicIpAddress: "true" }] }),
  },
  unknown: {
    "not known yet": only(instance, { associatePublicIpAddress: UNKNOWN }),
    "interfaces not known yet": only(template, { networkInterfaces: [UNKNOWN] }),
  },
};
