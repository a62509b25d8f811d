import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const template = "aws:ec2/launchTemplate:LaunchTemplate";

export const fixtures: RuleFixtures = {
  pass: {
    required: only(template, { metadataOptions: { httpTokens: "required" } }),
    "as a list of one": only("aws:ec2/instance:Instance", { metadataOptions: [{ httpTokens: "required" }] }),
    "no metadata service": only(template, { metadataOptions: { httpEndpoint: "disabled" } }),
  },
  fail: {
    "absent attribute": only(template, {}),
    "absent inside": only(template, { metadataOptions: {} }),
    optional: only("aws:ec2/instance:Instance", { metadataOptions: { httpTokens: "optional" } }),
  },
  unknown: {
    "token not known yet": only(template, { metadataOptions: { httpTokens: UNKNOWN } }),
    "options not known yet": only(template, { metadataOptions: UNKNOWN }),
  },
};
