import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const role = "aws:iam/role:Role";
const provider = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";
const trust = (condition?: object): object => ({
  assumeRolePolicy: {
    Statement: [
      {
        Effect: "Allow",
        Principal: { Federated: provider },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: condition,
      },
    ],
  },
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(role, {}),
    "one repository": only(
      role,
      trust({ StringLike: { "token.actions.githubusercontent.com:sub": "repo:acme/orders:*" } }),
    ),
    "whole organisation": only(
      role,
      trust({ StringLike: { "token.actions.githubusercontent.com:sub": ["repo:acme/*"] } }),
    ),
  },
  fail: {
    "no condition": only(role, trust()),
    "audience alone": only(
      role,
      trust({ StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }),
    ),
    "every repository": only(role, trust({ StringLike: { "token.actions.githubusercontent.com:sub": "repo:*" } })),
    "one of two open": only(
      role,
      trust({ StringLike: { "token.actions.githubusercontent.com:sub": ["repo:acme/orders:*", "*"] } }),
    ),
  },
  unknown: { "not known yet": only(role, { assumeRolePolicy: UNKNOWN }) },
};
