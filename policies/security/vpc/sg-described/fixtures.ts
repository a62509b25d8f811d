import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:ec2/securityGroup:SecurityGroup";
const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

export const fixtures: RuleFixtures = {
  pass: {
    described: only(group, {
      description: "Database of orders",
      ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432, cidrBlocks: ["10.0.0.0/16"], description: "pods" }],
    }),
    "described rule": only(ingressRule, { description: "pods" }),
    "group of a service": only("aws:rds/securityGroup:SecurityGroup", {
      description: "Database of orders",
      ingress: [{ cidr: "10.0.0.0/24" }],
    }),
  },
  fail: {
    "absent attribute": only(group, {}),
    filler: only(group, { description: "Managed by Pulumi" }),
    "empty description": only("aws:redshift/securityGroup:SecurityGroup", { description: "" }),
    "old rule type without": only("aws:ec2/securityGroupRule:SecurityGroupRule", { type: "ingress", protocol: "tcp" }),
    "rule without": only(ingressRule, { ipProtocol: "tcp" }),
    "inline rule without": only(group, {
      description: "Database of orders",
      ingress: [{ protocol: "tcp", fromPort: 5432, toPort: 5432 }],
    }),
  },
  unknown: { "not known yet": only(group, { description: UNKNOWN }) },
};
