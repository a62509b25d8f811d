import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const template = "aws:ec2/launchTemplate:LaunchTemplate";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(template, {}),
    one: only(template, { metadataOptions: { httpPutResponseHopLimit: 1 } }),
    "one, as a word": only(template, { metadataOptions: [{ httpPutResponseHopLimit: "1" }] }),
  },
  fail: {
    two: only(template, { metadataOptions: { httpPutResponseHopLimit: 2 } }),
    "launch configuration": only("aws:ec2/launchConfiguration:LaunchConfiguration", {
      metadataOptions: { httpPutResponseHopLimit: 64 },
    }),
  },
  unknown: { "not known yet": only(template, { metadataOptions: { httpPutResponseHopLimit: UNKNOWN } }) },
};
