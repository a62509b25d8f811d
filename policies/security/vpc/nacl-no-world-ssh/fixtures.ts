import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const acl = "aws:ec2/networkAcl:NetworkAcl";
const aclRule = "aws:ec2/networkAclRule:NetworkAclRule";
const open = { protocol: "tcp", ruleNo: 100, action: "allow", cidrBlock: "0.0.0.0/0", fromPort: 22, toPort: 22 };
const alone = {
  protocol: "tcp",
  ruleNumber: 100,
  ruleAction: "allow",
  cidrBlock: "0.0.0.0/0",
  fromPort: 22,
  toPort: 22,
};

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(acl, {}),
    "another port": only(acl, { ingress: [{ ...open, fromPort: 443, toPort: 443 }] }),
    "own network": only(acl, { ingress: [{ ...open, cidrBlock: "10.0.0.0/8" }] }),
    "another protocol": only(acl, { ingress: [{ ...open, protocol: "udp" }] }),
    denied: only(aclRule, { ...alone, ruleAction: "deny" }),
    "denied before, written after": only(acl, { ingress: [open, { ...open, ruleNo: "90", action: "deny" }] }),
    "everything denied before": only(acl, {
      ingress: [open, { protocol: "-1", ruleNo: 1, action: "deny", cidrBlock: "0.0.0.0/0", fromPort: 0, toPort: 0 }],
    }),
    outward: only(aclRule, { ...alone, egress: true }),
  },
  fail: {
    inline: only(acl, { ingress: [open] }),
    "in capitals": only(acl, { ingress: [{ ...open, action: "ALLOW" }] }),
    "one entry, not a list": only(acl, { ingress: open }),
    "rule alone": only(aclRule, alone),
    "inward, said so": only(aclRule, { ...alone, egress: "false" }),
    "in a range from 0": only(acl, { ingress: [{ ...open, fromPort: "0", toPort: "65535" }] }),
    "over IPv6": only(acl, { ingress: [{ ...open, cidrBlock: undefined, ipv6CidrBlock: "::/0" }] }),
    "all protocols": only(aclRule, { ...alone, protocol: -1, fromPort: undefined, toPort: undefined }),
    "denied after": only(acl, { ingress: [{ ...open, ruleNo: 200, action: "deny" }, open] }),
    "denied to some": only(acl, {
      ingress: [open, { ...open, ruleNo: 90, action: "deny", cidrBlock: "203.0.113.0/24" }],
    }),
    "denied over IPv6 only": only(acl, {
      ingress: [open, { ...open, ruleNo: 90, action: "deny", cidrBlock: undefined, ipv6CidrBlock: "::/0" }],
    }),
    "after an allowed network that is not known yet": only(acl, {
      ingress: [{ ...open, ruleNo: 10, cidrBlock: UNKNOWN }, open],
    }),
  },
  unknown: {
    "block not known yet": only(aclRule, { ...alone, cidrBlock: UNKNOWN }),
    "action not known yet": only(aclRule, { ...alone, ruleAction: UNKNOWN }),
    "direction not known yet": only(aclRule, { ...alone, egress: UNKNOWN }),
    "denied network not known yet": only(acl, {
      ingress: [open, { ...open, ruleNo: 90, action: "deny", cidrBlock: UNKNOWN }],
    }),
    "order not known yet": only(acl, { ingress: [open, { ...open, ruleNo: UNKNOWN, action: "deny" }] }),
    "one entry not known yet": only(acl, { ingress: [open, UNKNOWN] }),
    "entries not known yet": only(acl, { ingress: UNKNOWN }),
  },
};
