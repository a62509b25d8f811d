import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const vpc: FixtureResource = {
  type: "aws:ec2/vpc:Vpc",
  name: "vpc",
  properties: { cidrBlock: "10.0.0.0/16", id: "vpc-1" },
};
const locked = { type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", name: "default" };
const rule: FixtureResource = {
  type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  name: "rule",
  properties: { securityGroupId: UNKNOWN, ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "10.0.0.0/8" },
};

export const fixtures: RuleFixtures = {
  pass: {
    "adopted and empty": together(vpc, {
      ...locked,
      properties: { vpcId: UNKNOWN, ingress: [], egress: [] },
      dependsOn: { vpcId: ["vpc"] },
    }),
    "by id": together(vpc, { ...locked, properties: { vpcId: "vpc-1" } }),
    "a rule of another group": together(vpc, { ...locked, properties: { vpcId: "vpc-1" } }, rule),
  },
  fail: {
    "absent attribute": together(vpc),
    "of another VPC": together(vpc, { ...locked, properties: { vpcId: "vpc-2" } }),
    "with rules": together(vpc, {
      ...locked,
      properties: { vpcId: "vpc-1", ingress: [{ protocol: "-1", self: true }] },
    }),
    "with a rule of its own type": together(
      vpc,
      { ...locked, properties: { vpcId: "vpc-1" } },
      { ...rule, dependsOn: { securityGroupId: ["default"] } },
    ),
    "with rules, of a VPC elsewhere": {
      ...together({ ...locked, properties: { vpcId: "vpc-9", egress: [{ protocol: "-1" }] } }),
      flagged: ["default"],
    },
  },
  unknown: {
    "VPC not known yet": together(vpc, { ...locked, properties: { vpcId: UNKNOWN } }),
    "rules not known yet": together(vpc, { ...locked, properties: { vpcId: "vpc-1", ingress: UNKNOWN } }),
  },
};
