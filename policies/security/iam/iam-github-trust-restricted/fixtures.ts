import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const role = "aws:iam/role:Role";
const statement = (condition?: object): object => ({
  Effect: "Allow",
  Principal: { Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" },
  Action: "sts:AssumeRoleWithWebIdentity",
  Condition: condition,
});
const trust = (condition?: object): Fixture =>
  only(role, { assumeRolePolicy: JSON.stringify({ Statement: [statement(condition)] }) });
const subject = (sub: unknown, operator = "StringLike"): Fixture =>
  trust({ [operator]: { "token.actions.githubusercontent.com:sub": sub } });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(role, {}),
    "another principal": only(role, {
      assumeRolePolicy: { Statement: { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" } } },
    }),
    "one repository": subject("repo:acme/orders:*"),
    "one branch": subject("repo:acme/orders:ref:refs/heads/main", "StringEquals"),
    "whole organisation": subject(["repo:acme/*"]),
    "dotted organisation": subject("repo:acme.io/orders:environment:prod"),
    "own claim": subject("repository_owner_id:65:repository_id:74", "StringEquals"),
    "issuer of an enterprise": trust({
      StringEquals: { "token.actions.githubusercontent.com/acme:sub": "repo:acme/orders:*" },
    }),
  },
  fail: {
    "no condition": trust(),
    "audience alone": trust({
      StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
    }),
    "every repository": subject("repo:*"),
    "every subject": subject("*"),
    "claim alone": subject("repo"),
    "name that others may take": subject("repo:acme*/orders:*"),
    "claim that anybody sets": subject("environment:prod:repo:acme/orders", "StringEquals"),
    "one of two open": subject(["repo:acme/orders:*", "*"]),
    negative: subject("repo:evil/x:*", "StringNotLike"),
    "second statement": only(role, {
      assumeRolePolicy: {
        Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" } }, statement()],
      },
    }),
  },
  unknown: {
    "not known yet": only(role, { assumeRolePolicy: UNKNOWN }),
    "repository not known yet": only(role, {
      assumeRolePolicy: {
        Statement: [statement({ StringLike: { "token.actions.githubusercontent.com:sub": UNKNOWN } })],
      },
    }),
  },
};
