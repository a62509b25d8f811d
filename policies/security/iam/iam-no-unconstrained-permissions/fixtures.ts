import { inlinePolicyOf, permissionSetOf, policyOf, policyOfParts } from "../../../documents/iam/fixture";
import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("aws:iam/policy:Policy", {}),
    "one resource": policyOf({ Action: "s3:PutBucketPolicy", Resource: "arn:aws:s3:::orders" }),
    "writing alone": policyOf({ Action: ["s3:PutObject", "dynamodb:PutItem"] }),
    "on a condition": policyOf({
      Action: "iam:CreateServiceLinkedRole",
      Condition: { StringEquals: { "iam:AWSServiceName": "elasticloadbalancing.amazonaws.com" } },
    }),
  },
  fail: {
    "bucket policies": policyOf({ Action: "s3:PutBucketPolicy" }),
    "keys and roles": permissionSetOf({ Action: ["kms:PutKeyPolicy", "iam:AttachRolePolicy"] }),
    "hidden in a pattern": policyOf({ Action: "s3:*Acl" }),
    "whole service": inlinePolicyOf({ Action: "iam:*" }),
    "all but a few": policyOf({ NotAction: "s3:*" }),
  },
  unknown: {
    "document not known yet": only("aws:iam/policy:Policy", { policy: UNKNOWN }),
    "resource not known yet": policyOfParts({ Action: "iam:*", Resource: UNKNOWN }),
  },
};
