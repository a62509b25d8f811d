import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const holder = "aws:sqs/queuePolicy:QueuePolicy";
const document = (statement: object): object => ({ policy: JSON.stringify({ Statement: [statement] }) });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(holder, {}),
    "own account": only(
      holder,
      document({ Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "sqs:SendMessage" }),
    ),
    narrowed: only(
      holder,
      document({
        Effect: "Allow",
        Principal: "*",
        Action: "sqs:SendMessage",
        Condition: { ArnEquals: { "aws:SourceArn": "arn:aws:sns:eu-west-1:123456789012:orders" } },
      }),
    ),
    denial: only(holder, document({ Effect: "Deny", Principal: "*", Action: "sqs:SendMessage" })),
  },
  fail: {
    everybody: only(holder, document({ Effect: "Allow", Principal: "*", Action: "sqs:SendMessage" })),
    "everybody as AWS": only(holder, {
      policy: { Statement: { Effect: "Allow", Principal: { AWS: ["*"] }, Action: "sqs:SendMessage" } },
    }),
    "a condition that limits nobody": only(
      holder,
      document({
        Effect: "Allow",
        Principal: "*",
        Action: "sqs:SendMessage",
        Condition: { Bool: { "aws:SecureTransport": "true" } },
      }),
    ),
    inline: only("aws:sqs/queue:Queue", document({ Effect: "Allow", Principal: "*", Action: "sqs:SendMessage" })),
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
