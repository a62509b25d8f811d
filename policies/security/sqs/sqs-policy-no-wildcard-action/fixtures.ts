import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const holder = "aws:sqs/queuePolicy:QueuePolicy";
const document = (statement: object): object => ({ policy: JSON.stringify({ Statement: [statement] }) });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(holder, {}),
    named: only(
      holder,
      document({
        Effect: "Allow",
        Principal: { AWS: "123456789012" },
        Action: ["sqs:SendMessage", "sqs:ReceiveMessage"],
      }),
    ),
    denial: only(holder, document({ Effect: "Deny", Principal: "*", Action: "*" })),
  },
  fail: {
    all: only(holder, document({ Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "*" })),
    inline: only(
      "aws:sqs/queue:Queue",
      document({ Effect: "Allow", Principal: { AWS: "123456789012" }, Action: ["sqs:SendMessage", "*"] }),
    ),
  },
  unknown: {
    "policy not known yet": only(holder, { policy: UNKNOWN }),
    "action not known yet": only(holder, {
      policy: { Statement: { Effect: "Allow", Principal: "*", Action: UNKNOWN } },
    }),
  },
};
