import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:ec2/securityGroup:SecurityGroup";
const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const rdp = { protocol: "tcp", fromPort: 3389, toPort: 3389 };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(group, {}),
    "own network": only(group, { ingress: [{ ...rdp, cidrBlocks: ["10.0.0.0/8"] }] }),
    "SSH from the world": only(group, {
      ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] }],
    }),
  },
  fail: {
    inline: only(group, { ingress: [{ ...rdp, cidrBlocks: ["0.0.0.0/0"] }] }),
    "in a range, over IPv6": only(group, {
      ingress: [{ protocol: "tcp", fromPort: 3000, toPort: 4000, ipv6CidrBlocks: ["::/0"] }],
    }),
    "all protocols": only(ingressRule, { ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" }),
  },
  unknown: {
    "block not known yet": only(ingressRule, { ipProtocol: "tcp", fromPort: 3389, toPort: 3389, cidrIpv4: UNKNOWN }),
  },
};
