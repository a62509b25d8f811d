import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:ec2/instance:Instance";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(instance, {}),
    "as large as may be": only(instance, { instanceType: "m7g.xlarge" }),
    production: only(instance, { instanceType: "m7g.16xlarge" }, { environmentClass: "prod" }),
  },
  fail: {
    large: only(instance, { instanceType: "m7g.2xlarge" }),
    "bare metal": only("aws:ec2/launchTemplate:LaunchTemplate", { instanceType: "m7g.metal" }),
  },
  unknown: { "not known yet": only(instance, { instanceType: UNKNOWN }) },
};
