import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const vpc: FixtureResource = {
  type: "aws:ec2/vpc:Vpc",
  name: "vpc",
  properties: { cidrBlock: "10.0.0.0/16", id: "vpc-1" },
};
const locked = { type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", name: "default" };

export const fixtures: RuleFixtures = {
  pass: {
    "adopted and empty": together(vpc, {
      ...locked,
      properties: { vpcId: UNKNOWN, ingress: [], egress: [] },
      dependsOn: { vpcId: ["vpc"] },
    }),
    "by id": together(vpc, { ...locked, properties: { vpcId: "vpc-1" } }),
  },
  fail: {
    "absent attribute": together(vpc),
    "of another VPC": together(vpc, { ...locked, properties: { vpcId: "vpc-2" } }),
    "with rules": {
      ...together(vpc, { ...locked, properties: { vpcId: "vpc-1", ingress: [{ protocol: "-1", self: true }] } }),
      flagged: ["default"],
    },
  },
  unknown: {
    "VPC not known yet": together(vpc, { ...locked, properties: { vpcId: UNKNOWN } }),
    "rules not known yet": together(vpc, { ...locked, properties: { vpcId: "vpc-1", ingress: UNKNOWN } }),
  },
};
