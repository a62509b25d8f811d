import { inlinePolicyOf, permissionSetOf, policyOf, policyOfParts } from "../../../documents/iam/fixture";
import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("aws:iam/policy:Policy", {}),
    "half of a set": policyOf({ Action: ["iam:PassRole", "ec2:DescribeInstances"] }),
    "one role to pass": policyOf(
      { Action: "iam:PassRole", Resource: "arn:aws:iam::123456789012:role/nodes" },
      { Action: "ec2:RunInstances" },
    ),
    "on a condition": policyOf({
      Action: "iam:CreateAccessKey",
      Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
    }),
    "denied again": policyOf({ Action: "iam:Create*" }, { Effect: "Deny", Action: "iam:*" }),
  },
  fail: {
    "one action": policyOf({ Action: "iam:CreateAccessKey" }),
    "in small letters": policyOf({ Action: "iam:putuserpolicy" }),
    "set over statements": policyOf({ Action: "iam:PassRole" }, { Action: "ec2:Run*" }),
    "role and function": permissionSetOf({
      Action: ["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"],
    }),
    "whole service": inlinePolicyOf({ Action: "iam:*" }),
    everything: policyOf({ Action: "*" }),
    "all but a few": policyOf({ NotAction: ["s3:*", "ec2:*"] }),
  },
  unknown: {
    "document not known yet": only("aws:iam/policy:Policy", { policy: UNKNOWN }),
    "resource not known yet": policyOfParts({ Action: "iam:*", Resource: UNKNOWN }),
  },
};
