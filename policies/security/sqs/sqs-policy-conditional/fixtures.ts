import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const holder = "aws:sqs/queuePolicy:QueuePolicy";
const document = (statement: object): object => ({ policy: JSON.stringify({ Statement: [statement] }) });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(holder, {}),
    "some condition": only(
      holder,
      document({
        Effect: "Allow",
        Principal: "*",
        Action: "sqs:SendMessage",
        Condition: { Bool: { "aws:SecureTransport": "true" } },
      }),
    ),
    "own account": only(holder, document({ Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "sqs:*" })),
    denial: only(holder, document({ Effect: "Deny", Principal: "*", Action: "sqs:*" })),
  },
  fail: {
    everybody: only(holder, document({ Effect: "Allow", Principal: "*", Action: ["sqs:SendMessage"] })),
    "every action": only(holder, document({ Effect: "Allow", Principal: { AWS: "*" }, Action: "*" })),
    "among others": only(holder, {
      policy: {
        Statement: { Effect: "Allow", Principal: { AWS: ["123456789012", "*"] }, Action: "SQS:ReceiveMessage" },
      },
    }),
  },
  unknown: {
    "policy not known yet": only(holder, { policy: UNKNOWN }),
    "condition not known yet": only(holder, {
      policy: {
        Statement: {
          Effect: "Allow",
          Principal: "*",
          Action: "sqs:SendMessage",
          Condition: { ArnEquals: { "aws:SourceArn": UNKNOWN } },
        },
      },
    }),
  },
};
