import { inlinePolicyOf, permissionSetOf, policyOf, policyOfParts } from "../../../documents/iam/fixture";
import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("aws:iam/policy:Policy", {}),
    "one resource": policyOf({ Action: "s3:PutObject", Resource: "arn:aws:s3:::orders/*" }),
    reading: policyOf({ Action: ["s3:GetObject", "dynamodb:List*"] }),
    "cannot be limited": policyOf({ Action: ["ec2:DescribeInstances", "logs:PutQueryDefinition"] }),
    "on a condition": policyOf({
      Action: "ec2:*",
      Condition: { StringEquals: { "aws:ResourceTag/team": "orders" } },
    }),
    "denied again": policyOf({ Action: "s3:PutObject" }, { Effect: "Deny", Action: "s3:Put*" }),
    "no such service": policyOf({ Action: "nosuchservice:*" }),
  },
  fail: {
    "every resource": policyOf({ Action: "s3:PutObject" }),
    "in any case": policyOf({ Action: ["s3:getobject", "S3:PUTOBJECT"] }),
    "hidden in a pattern": policyOf({ Action: "dynamodb:*Item", Resource: ["arn:aws:dynamodb:::x", "*"] }),
    "with a question mark": policyOf({ Action: "s3:PutObjec?" }),
    "whole service": inlinePolicyOf({ Action: "sqs:*" }),
    everything: permissionSetOf({ Action: "*" }),
    "all but a few": policyOf({ NotAction: ["iam:*", "s3:*"] }),
    "every resource but one": policyOf({ Action: "s3:PutObject", NotResource: "arn:aws:s3:::logs/*" }),
    // Unlike Checkov: AWS still allows the rest.
    "denied for one resource": policyOf(
      { Action: "s3:PutObject" },
      { Effect: "Deny", Action: "s3:PutObject", Resource: "arn:aws:s3:::logs/*" },
    ),
    "denied on a condition": policyOf(
      { Action: "s3:PutObject" },
      { Effect: "Deny", Action: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
    ),
  },
  unknown: {
    "document not known yet": only("aws:iam/policy:Policy", { policy: UNKNOWN }),
    "condition not known yet": policyOfParts({
      Action: "s3:*",
      Condition: { StringEquals: { "aws:ResourceTag/team": UNKNOWN } },
    }),
    "resource not known yet": policyOfParts({ Action: "s3:*", Resource: [UNKNOWN] }),
    "exceptions not known yet": policyOfParts({ NotAction: ["iam:*", UNKNOWN] }),
    "what is denied not known yet": policyOfParts({ Action: "s3:*" }, { Effect: "Deny", Action: UNKNOWN }),
  },
};
