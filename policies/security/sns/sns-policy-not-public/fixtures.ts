import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const holder = "aws:sns/topicPolicy:TopicPolicy";
const document = (statement: object): object => ({ policy: JSON.stringify({ Statement: [statement] }) });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(holder, {}),
    "own account": only(
      holder,
      document({ Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "sns:Publish" }),
    ),
    narrowed: only(
      holder,
      document({
        Effect: "Allow",
        Principal: "*",
        Action: "sns:Publish",
        Condition: { StringEquals: { "AWS:SourceOwner": "123456789012" } },
      }),
    ),
    denial: only(holder, document({ Effect: "Deny", Principal: "*", Action: "sns:Publish" })),
  },
  fail: {
    everybody: only(holder, document({ Effect: "Allow", Principal: "*", Action: "sns:Publish" })),
    "everybody as AWS": only(holder, {
      policy: { Statement: { Effect: "Allow", Principal: { AWS: ["*"] }, Action: "sns:Publish" } },
    }),
    "a condition that limits nobody": only(
      holder,
      document({
        Effect: "Allow",
        Principal: "*",
        Action: "sns:Publish",
        Condition: { Bool: { "aws:SecureTransport": "true" } },
      }),
    ),
    inline: only("aws:sns/topic:Topic", document({ Effect: "Allow", Principal: "*", Action: "sns:Publish" })),
  },
  unknown: {
    "policy not known yet": only(holder, { policy: UNKNOWN }),
    "condition not known yet": only(holder, {
      policy: {
        Statement: {
          Effect: "Allow",
          Principal: "*",
          Action: "sns:Publish",
          Condition: { ArnEquals: { "aws:SourceArn": UNKNOWN } },
        },
      },
    }),
  },
};
