import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const role = "aws:iam/role:Role";
const trust = (principal: unknown, condition?: object): object => ({
  assumeRolePolicy: JSON.stringify({
    Statement: [{ Effect: "Allow", Principal: principal, Action: "sts:AssumeRole", Condition: condition }],
  }),
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(role, {}),
    "a service": only(role, trust({ Service: "ec2.amazonaws.com" })),
    "an account": only(role, trust({ AWS: ["arn:aws:iam::123456789012:root"] })),
    "an organisation": only(role, trust("*", { StringEquals: { "aws:PrincipalOrgID": "o-1234567890" } })),
  },
  fail: {
    everybody: only(role, trust("*")),
    "everybody as AWS": only(role, trust({ AWS: "*" })),
    "among others": only(role, trust({ AWS: ["arn:aws:iam::123456789012:root", "*"] })),
    "condition that narrows nothing": only(role, trust("*", { StringLike: { "aws:PrincipalArn": "*" } })),
    "from some addresses": only(role, trust({ AWS: "*" }, { IpAddress: { "aws:SourceIp": "10.0.0.0/8" } })),
    "with a shared secret": only(role, trust({ AWS: "*" }, { StringEquals: { "sts:ExternalId": "x" } })),
    "condition that passes when absent": only(
      role,
      trust("*", { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-1" } }),
    ),
  },
  unknown: {
    "not known yet": only(role, { assumeRolePolicy: UNKNOWN }),
    "condition not known yet": only(role, {
      assumeRolePolicy: {
        Statement: [
          {
            Effect: "Allow",
            Principal: "*",
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:PrincipalOrgID": UNKNOWN } },
          },
        ],
      },
    }),
  },
};
