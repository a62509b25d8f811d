import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:ec2/securityGroup:SecurityGroup";
const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(group, {}),
    "HTTP from the VPC": only(ingressRule, { ipProtocol: "tcp", fromPort: 80, toPort: 80, cidrIpv4: "10.0.0.0/16" }),
    "HTTPS from the world": only(ingressRule, { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" }),
  },
  fail: {
    "HTTP from the world": only(group, {
      ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: ["0.0.0.0/0"] }],
    }),
    "in a range": only(ingressRule, { ipProtocol: "tcp", fromPort: 1, toPort: 1024, cidrIpv6: "::/0" }),
  },
  unknown: {
    "block not known yet": only(ingressRule, { ipProtocol: "tcp", fromPort: 80, toPort: 80, cidrIpv4: UNKNOWN }),
  },
};
