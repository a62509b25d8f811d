import { only, together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const type = "aws:wafv2/webAcl:WebAcl";
const acl: FixtureResource = { type, name: "acl", properties: { scope: "REGIONAL" } };
const group = { type: "aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation", name: "group" };

export const fixtures: RuleFixtures = {
  pass: {
    rules: only(type, { rules: [{ name: "common", priority: 1 }] }),
    "one rule, not a list": only("aws:waf/webAcl:WebAcl", { rule: { ruleId: "1", priority: 1 } }),
    "as JSON": only(type, { ruleJson: "[{}]" }),
    "added from outside": together(acl, {
      ...group,
      properties: { webAclArn: UNKNOWN },
      dependsOn: { webAclArn: ["acl"] },
    }),
  },
  fail: {
    "absent attribute": together(acl),
    empty: only(type, { rules: [] }),
    regional: only("aws:wafregional/webAcl:WebAcl", { defaultAction: { type: "ALLOW" } }),
    "added to another": together(acl, { ...group, properties: { webAclArn: "arn:other" } }),
  },
  unknown: {
    "rules not known yet": only(type, { rules: UNKNOWN }),
    "added to which not known yet": together(acl, { ...group, properties: { webAclArn: UNKNOWN } }),
  },
};
