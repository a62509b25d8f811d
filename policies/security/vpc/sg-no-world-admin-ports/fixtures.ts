import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:ec2/securityGroup:SecurityGroup";
const ruleType = "aws:ec2/securityGroupRule:SecurityGroupRule";
const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(group, {}),
    "own network": only(group, {
      ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["10.0.0.0/8"] }],
    }),
    "world to HTTPS": only(group, {
      ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
    }),
    "world egress": only(ruleType, {
      type: "egress",
      protocol: "tcp",
      fromPort: 22,
      toPort: 22,
      cidrBlocks: ["0.0.0.0/0"],
    }),
    "ping from the world": only(ingressRule, { ipProtocol: "icmp", fromPort: 0, toPort: 100, cidrIpv4: "0.0.0.0/0" }),
  },
  fail: {
    "inline SSH": only(group, { ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] }] }),
    "inline RDP over IPv6": only(group, {
      ingress: [{ protocol: "tcp", fromPort: 3000, toPort: 4000, ipv6CidrBlocks: ["::/0"] }],
    }),
    "split world": only(group, {
      ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/1", "128.0.0.0/1"] }],
    }),
    "stand-alone rule": only(ruleType, {
      type: "ingress",
      protocol: "tcp",
      fromPort: 0,
      toPort: 22,
      cidrBlocks: ["0.0.0.0/0"],
    }),
    "new rule type, ports as words": only(ingressRule, {
      ipProtocol: "tcp",
      fromPort: "22",
      toPort: "22",
      cidrIpv4: "0.0.0.0/0",
    }),
    "all protocols": only(ingressRule, { ipProtocol: "-1", cidrIpv6: "0:0::/0" }),
  },
  unknown: {
    "block not known yet": only(ingressRule, { ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: UNKNOWN }),
    "ports not known yet": only(ingressRule, {
      ipProtocol: "tcp",
      fromPort: UNKNOWN,
      toPort: UNKNOWN,
      cidrIpv4: "0.0.0.0/0",
    }),
    "rules not known yet": only(group, { ingress: UNKNOWN }),
  },
};
