import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const policy = "aws:iam/policy:Policy";
const role = "aws:iam/role:Role";
const document = (...statements: object[]): string => JSON.stringify({ Version: "2012-10-17", Statement: statements });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(policy, {}),
    "one service": only(policy, {
      policy: document({ Effect: "Allow", Action: "sqs:*", Resource: "arn:aws:sqs:us-east-1:123456789012:orders" }),
    }),
    "denial by exception": only(policy, { policy: document({ Effect: "Deny", NotAction: "iam:*", Resource: "*" }) }),
  },
  fail: {
    "every action": only(policy, {
      policy: document({ Effect: "Allow", Action: ["*"], Resource: "arn:aws:s3:::orders" }),
    }),
    "all but a few": only(policy, { policy: document({ Effect: "Allow", NotAction: ["iam:*"], Resource: "*" }) }),
    "second statement": only(role, {
      inlinePolicies: {
        policy: document(
          { Effect: "Allow", Action: "s3:GetObject", Resource: "*" },
          { Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::x" },
        ),
      },
    }),
  },
  unknown: { "document not known yet": only(policy, { policy: UNKNOWN }) },
};
