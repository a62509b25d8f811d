import { LOAD_BALANCERS } from "../../../aws/loadBalancers";
import { kindOf } from "../../../network/listeners";
import { naming, ofTypes, refersToUnknown } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";

const ASSOCIATIONS: readonly string[] = [
  "aws:wafv2/webAclAssociation:WebAclAssociation",
  "aws:wafregional/webAclAssociation:WebAclAssociation",
];

function isPublic(balancer: RuleResource): boolean {
  const internal = property(balancer, "internal");
  return kindOf(balancer) === "application" && internal !== UNKNOWN && !isTrue(internal);
}

export const rule: StackRule = {
  name: "waf-on-public-load-balancer",
  pack: "security",
  severity: "medium",
  asks: "An application load balancer that faces the internet stands behind a web ACL (WAF).",
  why: "Attacks on known flaws of web software reach the services as they come.",
  fix: "Associate a web ACL with managed rules with the load balancer, or make it internal.",
  example: `new aws.wafv2.WebAclAssociation("public", { resourceArn: balancer.arn, webAclArn: acl.arn })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["6.4.2"] },
  publicIds: ["CKV2_AWS_28"],
  scope: "stack",
  types: [...LOAD_BALANCERS, ...ASSOCIATIONS],
  check(resources) {
    const associations = ofTypes(resources, ASSOCIATIONS);
    if (associations.some((association) => refersToUnknown(association, "resourceArn"))) return [];
    const balancers = ofTypes(resources, LOAD_BALANCERS);
    const defended = naming(associations, "resourceArn", balancers, ["arn", "id"]);
    return balancers
      .filter((balancer) => isPublic(balancer) && !defended.has(balancer))
      .map((resource) => ({ resource, message: "it faces the internet and no web ACL is associated with it" }));
  },
};
