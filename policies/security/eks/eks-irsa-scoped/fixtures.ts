import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const role = "aws:iam/role:Role";
const issuer = "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE0123";
const sub = `${issuer}:sub`;
const trust = (condition?: unknown, provider: unknown = `arn:aws:iam::123456789012:oidc-provider/${issuer}`): Fixture =>
  only(role, {
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
    "one service account": trust({
      StringEquals: { [sub]: "system:serviceaccount:orders:api", [`${issuer}:aud`]: "sts.amazonaws.com" },
    }),
    "names by pattern": trust({ StringLike: { [sub]: ["system:serviceaccount:orders:api-*"] } }),
    "another provider": trust(undefined, "arn:aws:iam::123456789012:oidc-provider/accounts.example.com"),
  },
  fail: {
    "no condition": trust(),
    "audience alone": trust({ StringEquals: { [`${issuer}:aud`]: "sts.amazonaws.com" } }),
    "every service account": trust({ StringLike: { [sub]: "system:serviceaccount:*:*" } }),
    "every service account of a namespace": trust({ StringLike: { [sub]: "system:serviceaccount:orders:*" } }),
    "one of two open": trust({
      StringLike: { [sub]: ["system:serviceaccount:orders:api", "system:serviceaccount:*:api"] },
    }),
    "another issuer's subject": trust({
      StringEquals: { "oidc.eks.eu-west-1.amazonaws.com/id/OTHER:sub": "system:serviceaccount:orders:api" },
    }),
    "exclusion only": trust({ StringNotEquals: { [sub]: "system:serviceaccount:orders:api" } }),
  },
  unknown: {
    "document not known yet": only(role, { assumeRolePolicy: UNKNOWN }),
    "condition not known yet": trust(UNKNOWN),
    "provider not known yet": trust(undefined, UNKNOWN),
  },
};
