import { CLASSIC_WEB_ACLS, WEB_ACL } from "../../../aws/webAcls";
import { naming, ofTypes, refersToUnknown } from "../../../relations/references";
import type { StackRule } from "../../../rule";
import { isEmpty, property } from "../../../values/read";

/** What adds a rule to a web ACL from outside. */
const ADDED_RULES: readonly string[] = [
  "aws:wafv2/webAclRule:WebAclRule",
  "aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation",
];

export const rule: StackRule = {
  name: "waf-has-rules",
  pack: "security",
  severity: "medium",
  asks: "A web ACL has rules.",
  why: "Without rules it lets everything through, or nothing, while everybody believes it defends the service.",
  fix: "Add AWS's managed rule groups, and a limit on the rate of requests.",
  example: `new aws.wafv2.WebAcl("public", { scope: "REGIONAL", rules: [{ name: "common", priority: 1, statement: { managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesCommonRuleSet" } } }] })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["6.4.2"] },
  publicIds: ["CKV_AWS_175"],
  scope: "stack",
  types: [WEB_ACL, ...CLASSIC_WEB_ACLS, ...ADDED_RULES],
  check(resources) {
    const added = ofTypes(resources, ADDED_RULES);
    const acls = ofTypes(resources, [WEB_ACL, ...CLASSIC_WEB_ACLS]);
    const extended = naming(added, "webAclArn", acls, ["arn", "id"]);
    const open = added.some((each) => refersToUnknown(each, "webAclArn"));
    return acls
      .filter((acl) => isEmpty(property(acl, "rules")) && isEmpty(property(acl, "ruleJson")) && !extended.has(acl))
      .filter(({ type }) => type !== WEB_ACL || !open)
      .map((resource) => ({ resource, message: "rules is not set: the web ACL defends nothing" }));
  },
};
