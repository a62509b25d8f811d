import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:ec2/securityGroup:SecurityGroup";
const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(group, {}),
    "all ports from itself": only(group, { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, self: true }] }),
    "one port": only(ingressRule, { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" }),
    "all TCP ports": only(ingressRule, { ipProtocol: "tcp", fromPort: 0, toPort: 65535, cidrIpv4: "0.0.0.0/0" }),
    "all pings": only(ingressRule, { ipProtocol: "icmp", fromPort: -1, toPort: -1, cidrIpv4: "0.0.0.0/0" }),
    "all ports out": only(group, { egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] }),
  },
  fail: {
    "all protocols": only(group, { ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] }),
    "new type, over IPv6": only(ingressRule, { ipProtocol: "-1", cidrIpv6: "::/0" }),
    "new type, ports given": only(ingressRule, { ipProtocol: -1, fromPort: -1, toPort: -1, cidrIpv4: "0.0.0.0/0" }),
    "no source": only(ingressRule, { ipProtocol: "-1" }),
    "second of two rules": only(group, {
      ingress: [
        { protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] },
        { protocol: "all", cidrBlocks: ["10.0.0.0/8", "0.0.0.0/0"] },
      ],
    }),
  },
  unknown: { "protocol not known yet": only(ingressRule, { ipProtocol: UNKNOWN, cidrIpv4: "0.0.0.0/0" }) },
};
