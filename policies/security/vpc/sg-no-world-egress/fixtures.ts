import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:ec2/securityGroup:SecurityGroup";
const ruleType = "aws:ec2/securityGroupRule:SecurityGroupRule";
const egressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(group, {}),
    "one port": only(egressRule, { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" }),
    "all TCP ports": only(egressRule, { ipProtocol: "tcp", fromPort: 0, toPort: 65535, cidrIpv4: "0.0.0.0/0" }),
    "everything in": only(ruleType, { type: "ingress", protocol: "-1", cidrBlocks: ["0.0.0.0/0"] }),
    "everything to a group": only(egressRule, { ipProtocol: "-1", referencedSecurityGroupId: UNKNOWN }),
    "everything inside the VPC": only(egressRule, { ipProtocol: "-1", cidrIpv4: "10.0.0.0/16" }),
  },
  fail: {
    everything: only(egressRule, { ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" }),
    "stand-alone rule": only(ruleType, {
      type: "egress",
      protocol: "-1",
      fromPort: 0,
      toPort: 0,
      cidrBlocks: ["0.0.0.0/0"],
    }),
    inline: only(group, {
      egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] }],
    }),
  },
  unknown: { "block not known yet": only(egressRule, { ipProtocol: "-1", cidrIpv4: UNKNOWN }) },
};
