import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const policy = "aws:iam/policy:Policy";
const document = (...statements: object[]): string => JSON.stringify({ Version: "2012-10-17", Statement: statements });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(policy, {}),
    "one resource": only(policy, {
      policy: document({ Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::orders/*" }),
    }),
    reading: only(policy, { policy: document({ Effect: "Allow", Action: "s3:Get*", Resource: "*" }) }),
    "on a condition": only(policy, {
      policy: document({
        Effect: "Allow",
        Action: "ec2:*",
        Resource: "*",
        Condition: { StringEquals: { "aws:ResourceTag/team": "orders" } },
      }),
    }),
  },
  fail: {
    "whole service": only(policy, { policy: document({ Effect: "Allow", Action: "s3:*", Resource: "*" }) }),
    "one of several": only(policy, {
      policy: document({ Effect: "Allow", Action: ["s3:GetObject", "dynamodb:*"], Resource: ["*"] }),
    }),
  },
  unknown: { "document not known yet": only(policy, { policy: UNKNOWN }) },
};
