import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const acl = "aws:ec2/networkAcl:NetworkAcl";
const aclRule = "aws:ec2/networkAclRule:NetworkAclRule";
const open = { protocol: "tcp", ruleNo: 100, action: "allow", cidrBlock: "0.0.0.0/0", fromPort: 21, toPort: 21 };
const alone = { protocol: "6", ruleNumber: 100, ruleAction: "allow", ipv6CidrBlock: "::/0", fromPort: 21, toPort: 21 };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(acl, {}),
    "another port": only(acl, { ingress: [{ ...open, fromPort: 443, toPort: 443 }] }),
    "own network": only(acl, { ingress: [{ ...open, cidrBlock: "10.0.0.0/8" }] }),
    "denied before": only(acl, { ingress: [open, { ...open, ruleNo: 90, action: "deny" }] }),
    outward: only(aclRule, { ...alone, egress: true }),
  },
  fail: {
    inline: only(acl, { ingress: [open] }),
    "rule alone, over IPv6": only(aclRule, alone),
    "all protocols": only(aclRule, { ...alone, protocol: "-1", fromPort: 0, toPort: 0 }),
  },
  unknown: {
    "block not known yet": only(aclRule, { ...alone, ipv6CidrBlock: UNKNOWN }),
    "entries not known yet": only(acl, { ingress: UNKNOWN }),
  },
};
