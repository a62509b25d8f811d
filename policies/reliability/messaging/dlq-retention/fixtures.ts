import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const queue = (name: string, properties: object = {}): FixtureResource => ({
  type: "aws:sqs/queue:Queue",
  name,
  properties: { arn: `arn:aws:sqs:us-east-1:123456789012:${name}`, ...properties },
});
const redrivePolicy = JSON.stringify({
  deadLetterTargetArn: "arn:aws:sqs:us-east-1:123456789012:failed",
  maxReceiveCount: 5,
});
const orders = queue("orders", { redrivePolicy });

export const fixtures: RuleFixtures = {
  pass: {
    longer: together(orders, queue("failed", { messageRetentionSeconds: 1209600 })),
    "a short source": together(queue("orders", { redrivePolicy, messageRetentionSeconds: 3600 }), queue("failed")),
    "first in, first out": together(queue("orders", { redrivePolicy, fifoQueue: true }), queue("failed")),
    "no dead letters": together(queue("orders"), queue("failed")),
  },
  fail: {
    "absent attribute": { ...together(orders, queue("failed")), flagged: ["failed"] },
    shorter: { ...together(orders, queue("failed", { messageRetentionSeconds: 86400 })), flagged: ["failed"] },
    "by dependency": {
      ...together(
        { ...queue("orders", { redrivePolicy: UNKNOWN }), dependsOn: { redrivePolicy: ["failed"] } },
        queue("failed"),
      ),
      flagged: ["failed"],
    },
    "a policy of its own": {
      ...together(queue("orders", { url: "https://queue" }), queue("failed"), {
        type: "aws:sqs/redrivePolicy:RedrivePolicy",
        name: "policy",
        properties: { queueUrl: "https://queue", redrivePolicy },
      }),
      flagged: ["failed"],
    },
  },
  unknown: {
    "not known yet": together(orders, queue("failed", { messageRetentionSeconds: UNKNOWN })),
    "a policy not known yet": together(queue("orders", { redrivePolicy: UNKNOWN }), queue("failed")),
  },
};
