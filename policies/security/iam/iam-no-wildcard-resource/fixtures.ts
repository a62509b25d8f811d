import { policyOf, policyOfParts } from "../../../documents/iam/fixture";
import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("aws:iam/policy:Policy", {}),
    "one resource": policyOf({ Action: "s3:*", Resource: "arn:aws:s3:::orders/*" }),
    "cannot be limited": policyOf({ Action: ["ec2:DescribeInstances", "s3:ListAllMyBuckets", "sts:GetSessionToken"] }),
    "on a condition": policyOf({ Action: "s3:*", Condition: { StringEquals: { "aws:PrincipalTag/team": "orders" } } }),
    denial: policyOf({ Effect: "Deny", Action: "s3:GetObject" }),
  },
  fail: {
    reading: policyOf({ Action: "s3:GetObject" }),
    writing: policyOf({ Action: "sqs:SendMessage" }),
    "one of several": policyOf({ Action: ["ec2:DescribeInstances", "iam:GetRole"] }),
    "second statement": policyOf(
      { Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*" },
      { Action: "dynamodb:GetItem", Resource: ["*"] },
    ),
    "in a user's policy": only("aws:iam/userPolicy:UserPolicy", {
      policy: '{"Statement":{"Effect":"Allow","Action":"sns:Publish","Resource":"*"}}',
    }),
  },
  unknown: {
    "document not known yet": only("aws:iam/policy:Policy", { policy: UNKNOWN }),
    "effect not known yet": policyOfParts({ Effect: UNKNOWN, Action: "s3:*" }),
  },
};
