import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:ec2/securityGroup:SecurityGroup";
const ruleType = "aws:ec2/securityGroupRule:SecurityGroupRule";
const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const ssh = { protocol: "tcp", fromPort: 22, toPort: 22 };
const newSsh = { ipProtocol: "tcp", fromPort: 22, toPort: 22 };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(group, {}),
    "own network": only(group, { ingress: [{ ...ssh, cidrBlocks: ["10.0.0.0/8"] }] }),
    "RDP from the world": only(group, {
      ingress: [{ protocol: "tcp", fromPort: 3389, toPort: 3389, cidrBlocks: ["0.0.0.0/0"] }],
    }),
    "world egress": only(ruleType, { ...ssh, type: "egress", cidrBlocks: ["0.0.0.0/0"] }),
    "from itself": only(ruleType, { ...ssh, type: "ingress", self: true }),
    "from another group": only(ingressRule, { ...newSsh, referencedSecurityGroupId: "sg-1" }),
    "from another group, old type": only(ruleType, { ...ssh, type: "ingress", sourceSecurityGroupId: UNKNOWN }),
    "from a prefix list": only(ingressRule, { ...newSsh, prefixListId: "pl-1" }),
    "ping from the world": only(ingressRule, { ipProtocol: "icmp", fromPort: 0, toPort: 100, cidrIpv4: "0.0.0.0/0" }),
    "ping by number": only(ingressRule, { ipProtocol: "1", fromPort: 0, toPort: 100, cidrIpv4: "0.0.0.0/0" }),
  },
  fail: {
    inline: only(group, { ingress: [{ ...ssh, cidrBlocks: ["0.0.0.0/0"] }] }),
    "inline, one block": only(group, { ingress: { ...ssh, cidrBlocks: ["0.0.0.0/0"] } }),
    "over IPv6": only(group, { ingress: [{ protocol: "tcp", fromPort: 20, toPort: 4000, ipv6CidrBlocks: ["::/0"] }] }),
    "split world": only(group, { ingress: [{ ...ssh, cidrBlocks: ["0.0.0.0/1", "128.0.0.0/1"] }] }),
    "the world and itself": only(group, { ingress: [{ ...ssh, self: true, cidrBlocks: ["0.0.0.0/0"] }] }),
    "second of two rules": only(group, {
      ingress: [
        { ...ssh, self: true },
        { ...ssh, cidrBlocks: ["10.0.0.0/8", "0.0.0.0/0"] },
      ],
    }),
    "stand-alone rule": only(ruleType, {
      type: "ingress",
      protocol: "tcp",
      fromPort: 0,
      toPort: 22,
      cidrBlocks: ["0.0.0.0/0"],
    }),
    "ports as words": only(ingressRule, { ...newSsh, fromPort: "22", toPort: "22", cidrIpv4: "0.0.0.0/0" }),
    "all protocols": only(ingressRule, { ipProtocol: "-1", cidrIpv6: "0:0::/0" }),
    "no source": only(group, { ingress: [{ ...ssh, cidrBlocks: [] }] }),
  },
  unknown: {
    "block not known yet": only(ingressRule, { ...newSsh, cidrIpv4: UNKNOWN }),
    "blocks not known yet": only(group, { ingress: [{ ...ssh, cidrBlocks: [UNKNOWN] }] }),
    "self not known yet": only(group, { ingress: [{ ...ssh, self: UNKNOWN }] }),
    "ports not known yet": only(ingressRule, {
      ipProtocol: "tcp",
      fromPort: UNKNOWN,
      toPort: UNKNOWN,
      cidrIpv4: "0.0.0.0/0",
    }),
    "rules not known yet": only(group, { ingress: UNKNOWN }),
  },
};
