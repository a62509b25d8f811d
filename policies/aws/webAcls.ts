/** Web ACLs of AWS WAF. */
export const WEB_ACL = "aws:wafv2/webAcl:WebAcl";

/** Web ACLs of WAF Classic. */
export const CLASSIC_WEB_ACLS: readonly string[] = ["aws:waf/webAcl:WebAcl", "aws:wafregional/webAcl:WebAcl"];
