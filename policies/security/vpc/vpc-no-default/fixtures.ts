import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const vpc = "aws:ec2/vpc:Vpc";
const defaultVpc = "aws:ec2/defaultVpc:DefaultVpc";

export const fixtures: RuleFixtures = {
  pass: { "own VPC": only(vpc, { cidrBlock: "10.0.0.0/16" }) },
  fail: { "absent attribute": only(defaultVpc, {}), named: only(defaultVpc, { tags: { Name: "default" } }) },
  unknown: { "own VPC, block not known yet": only(vpc, { cidrBlock: UNKNOWN }) },
};
