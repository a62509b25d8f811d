import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const fn = "aws:lambda/function:Function";

export const fixtures: RuleFixtures = {
  pass: { "in a VPC": only(fn, { vpcConfig: { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } }) },
  fail: { "absent attribute": only(fn, {}), empty: only(fn, { vpcConfig: [] }) },
  unknown: { "not known yet": only(fn, { vpcConfig: UNKNOWN }) },
};
