import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const template = "aws:ec2/launchTemplate:LaunchTemplate";

export const fixtures: RuleFixtures = {
  pass: {
    required: only(template, { metadataOptions: { httpTokens: "required" } }),
    "as a list of one": only("aws:ec2/instance:Instance", { metadataOptions: [{ httpTokens: "required" }] }),
    "left to the launch template": only("aws:ec2/instance:Instance", { launchTemplate: { id: "lt-1" } }),
    "no metadata service": only(template, { metadataOptions: { httpEndpoint: "disabled" } }),
  },
  fail: {
    "absent attribute": only(template, {}),
    "absent in a launch configuration": only("aws:ec2/launchConfiguration:LaunchConfiguration", {}),
    "absent inside": only(template, { metadataOptions: {} }),
    optional: only("aws:ec2/instance:Instance", { metadataOptions: { httpTokens: "optional" } }),
  },
  unknown: {
    "service not known yet": only(template, { metadataOptions: { httpEndpoint: UNKNOWN, httpTokens: "optional" } }),
    "token not known yet": only(template, { metadataOptions: { httpTokens: UNKNOWN } }),
    "options not known yet": only(template, { metadataOptions: UNKNOWN }),
  },
};
