import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const key = "aws:kms/key:Key";
const policyOf = (principal: unknown, condition?: object, type = key): Fixture =>
  only(type, {
    policy: JSON.stringify({
      Statement: [{ Effect: "Allow", Principal: principal, Action: "kms:*", Resource: "*", Condition: condition }],
    }),
  });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(key, {}),
    "own account": policyOf({ AWS: "arn:aws:iam::123456789012:root" }),
    "callers of one account": policyOf("*", { StringEquals: { "kms:CallerAccount": "123456789012" } }),
  },
  fail: {
    everybody: policyOf("*"),
    "everybody as AWS": policyOf({ AWS: ["arn:aws:iam::123456789012:root", "*"] }),
    "in a policy of its own": policyOf({ AWS: "*" }, undefined, "aws:kms/keyPolicy:KeyPolicy"),
    "condition on no caller": policyOf("*", { Bool: { "aws:SecureTransport": "true" } }),
  },
  unknown: {
    "not known yet": only(key, { policy: UNKNOWN }),
    "condition not known yet": only(key, {
      policy: {
        Statement: [
          {
            Effect: "Allow",
            Principal: "*",
            Action: "kms:*",
            Condition: { StringEquals: { "kms:CallerAccount": UNKNOWN } },
          },
        ],
      },
    }),
  },
};
