import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const acl: FixtureResource = { type: "aws:wafv2/webAcl:WebAcl", name: "acl", properties: { arn: "arn:acl" } };
const log = { type: "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", name: "log" };

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": together(acl, {
      ...log,
      properties: { resourceArn: UNKNOWN },
      dependsOn: { resourceArn: ["acl"] },
    }),
    "by ARN": together(acl, { ...log, properties: { resourceArn: "arn:acl" } }),
  },
  fail: {
    "absent attribute": together(acl),
    "of another": together(acl, { ...log, properties: { resourceArn: "arn:other" } }),
  },
  unknown: { "which is not known yet": together(acl, { ...log, properties: { resourceArn: UNKNOWN } }) },
};
