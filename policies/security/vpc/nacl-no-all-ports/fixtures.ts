import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const aclRule = "aws:ec2/networkAclRule:NetworkAclRule";
const rule = { ruleNumber: 100, ruleAction: "allow", protocol: "tcp", cidrBlock: "10.0.0.0/8" };

export const fixtures: RuleFixtures = {
  pass: {
    "one port": only(aclRule, { ...rule, fromPort: 443, toPort: 443 }),
    outward: only(aclRule, { ...rule, egress: true }),
    denied: only(aclRule, { ...rule, protocol: "-1", ruleAction: "deny" }),
    ping: only(aclRule, { ...rule, protocol: "icmp", icmpType: 8 }),
  },
  fail: {
    "absent attribute": only(aclRule, rule),
    "from 0": only(aclRule, { ...rule, fromPort: 0, toPort: 65535 }),
    "all protocols": only(aclRule, { ...rule, protocol: "-1", fromPort: 22, toPort: 22 }),
  },
  unknown: {
    "ports not known yet": only(aclRule, { ...rule, fromPort: UNKNOWN, toPort: UNKNOWN }),
    "action not known yet": only(aclRule, { ...rule, ruleAction: UNKNOWN }),
    "protocol not known yet": only(aclRule, { ...rule, protocol: UNKNOWN }),
  },
};
