import { WEB_ACL } from "../../../aws/webAcls";
import { naming, ofTypes, refersToUnknown } from "../../../relations/references";
import type { StackRule } from "../../../rule";

const LOGGING = "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration";

export const rule: StackRule = {
  name: "waf-logs",
  pack: "security",
  severity: "low",
  asks: "A web ACL writes logs.",
  why: "Without them nobody can tell which requests were blocked, and which attacks got through.",
  fix: "Add an aws.wafv2.WebAclLoggingConfiguration for the web ACL.",
  example: `new aws.wafv2.WebAclLoggingConfiguration("public", { resourceArn: acl.arn, logDestinationConfigs: [logGroup.arn] })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV2_AWS_31"],
  scope: "stack",
  types: [WEB_ACL, LOGGING],
  check(resources) {
    const logs = ofTypes(resources, [LOGGING]);
    if (logs.some((log) => refersToUnknown(log, "resourceArn"))) return [];
    const acls = ofTypes(resources, [WEB_ACL]);
    const logged = naming(logs, "resourceArn", acls, ["arn", "id"]);
    return acls
      .filter((acl) => !logged.has(acl))
      .map((resource) => ({ resource, message: "no logging configuration is for this web ACL" }));
  },
};
