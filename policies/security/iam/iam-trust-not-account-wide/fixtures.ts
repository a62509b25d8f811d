import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const role = "aws:iam/role:Role";
const trust = (principal: unknown, condition?: object): Fixture =>
  only(role, {
    assumeRolePolicy: {
      Statement: [{ Effect: "Allow", Principal: principal, Action: "sts:AssumeRole", Condition: condition }],
    },
  });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(role, {}),
    "a service": trust({ Service: "ec2.amazonaws.com" }),
    "a role": trust({ AWS: "arn:aws:iam::123456789012:role/ci" }),
    "narrowed to a role": trust(
      { AWS: "arn:aws:iam::123456789012:root" },
      { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/ci-*" } },
    ),
  },
  fail: {
    "an account": trust({ AWS: "arn:aws:iam::123456789012:root" }),
    "an account by its number": trust({ AWS: ["arn:aws:iam::123456789012:role/ci", "123456789012"] }),
    "with a shared secret": trust(
      { AWS: "arn:aws-cn:iam::123456789012:root" },
      { StringEquals: { "sts:ExternalId": "x" } },
    ),
    "as text": only(role, {
      assumeRolePolicy:
        '{"Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"sts:AssumeRole"}}',
    }),
  },
  unknown: {
    "not known yet": only(role, { assumeRolePolicy: UNKNOWN }),
    "account not known yet": trust({ AWS: UNKNOWN }),
    "condition not known yet": trust({ AWS: "123456789012" }, { ArnLike: { "aws:PrincipalArn": UNKNOWN } }),
  },
};
