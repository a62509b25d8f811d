import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const holder = "aws:ecr/repositoryPolicy:RepositoryPolicy";
const document = (statement: object): object => ({ policy: JSON.stringify({ Statement: [statement] }) });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(holder, {}),
    "own account": only(
      holder,
      document({ Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "ecr:BatchGetImage" }),
    ),
    narrowed: only(
      holder,
      document({
        Effect: "Allow",
        Principal: "*",
        Action: "ecr:BatchGetImage",
        Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abc123" } },
      }),
    ),
    denial: only(holder, document({ Effect: "Deny", Principal: "*", Action: "ecr:BatchGetImage" })),
  },
  fail: {
    everybody: only(holder, document({ Effect: "Allow", Principal: "*", Action: "ecr:BatchGetImage" })),
    "everybody as AWS": only(holder, {
      policy: { Statement: { Effect: "Allow", Principal: { AWS: ["*"] }, Action: "ecr:BatchGetImage" } },
    }),
    "a condition that limits nobody": only(
      holder,
      document({
        Effect: "Allow",
        Principal: "*",
        Action: "ecr:BatchGetImage",
        Condition: { Bool: { "aws:SecureTransport": "true" } },
      }),
    ),
  },
  unknown: {
    "policy not known yet": only(holder, { policy: UNKNOWN }),
    "condition not known yet": only(holder, {
      policy: {
        Statement: {
          Effect: "Allow",
          Principal: "*",
          Action: "ecr:BatchGetImage",
          Condition: { ArnEquals: { "aws:SourceArn": UNKNOWN } },
        },
      },
    }),
  },
};
