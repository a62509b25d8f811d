import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const policy = "aws:iam/policy:Policy";
const document = (...statements: object[]): string => JSON.stringify({ Version: "2012-10-17", Statement: statements });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(policy, {}),
    "one role": only(policy, {
      policy: document({ Effect: "Allow", Action: "iam:PassRole", Resource: "arn:aws:iam::123456789012:role/nodes" }),
    }),
    "to one service": only(policy, {
      policy: document({
        Effect: "Allow",
        Action: "iam:PassRole",
        Resource: "*",
        Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } },
      }),
    }),
  },
  fail: {
    "any role": only(policy, { policy: document({ Effect: "Allow", Action: "iam:PassRole", Resource: "*" }) }),
    "hidden in a pattern": only(policy, {
      policy: document({ Effect: "Allow", Action: "iam:Pass*", Resource: "arn:aws:iam::123456789012:role/*" }),
    }),
    "through an exception": only(policy, { policy: document({ Effect: "Allow", NotAction: "s3:*", Resource: "*" }) }),
  },
  unknown: { "document not known yet": only(policy, { policy: UNKNOWN }) },
};
