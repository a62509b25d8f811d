import { inlinePolicyOf, permissionSetOf, policyOf } from "../../../documents/iam/fixture";
import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("aws:iam/policy:Policy", {}),
    "one service": policyOf({ Action: "sqs:*", Resource: "arn:aws:sqs:us-east-1:123456789012:orders" }),
    "all but a few": policyOf({ NotAction: ["iam:*"] }),
    denial: policyOf({ Effect: "Deny", Action: "*" }),
  },
  fail: {
    "every action": policyOf({ Action: ["*"], Resource: "arn:aws:s3:::orders" }),
    "with a service": permissionSetOf({ Action: "*:*" }),
    "effect left out": only("aws:iam/groupPolicy:GroupPolicy", {
      policy: '{"Statement":[{"Action":"*","Resource":"arn:aws:s3:::orders"}]}',
    }),
    "second statement": inlinePolicyOf({ Action: "s3:GetObject" }, { Action: "*", Resource: "arn:aws:s3:::x" }),
  },
  unknown: { "document not known yet": only("aws:iam/policy:Policy", { policy: UNKNOWN }) },
};
