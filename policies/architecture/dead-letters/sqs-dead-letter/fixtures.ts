import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const queue = (name: string, properties: object = {}): FixtureResource => ({
  type: "aws:sqs/queue:Queue",
  name,
  properties: { arn: `arn:${name}`, url: `url-${name}`, ...properties },
});
const redrivePolicy = JSON.stringify({ deadLetterTargetArn: "arn:failed", maxReceiveCount: 5 });
const separate = (type: string, properties: object): FixtureResource => ({ type, name: "policy", properties });

export const fixtures: RuleFixtures = {
  pass: {
    "with its target": together(queue("orders", { redrivePolicy }), queue("failed")),
    "an object": together(queue("orders", { redrivePolicy: { deadLetterTargetArn: "arn:of-elsewhere" } })),
    "by dependency": together(
      { ...queue("orders", { redrivePolicy: UNKNOWN }), dependsOn: { redrivePolicy: ["failed"] } },
      queue("failed"),
    ),
    "a policy of its own": together(
      queue("orders"),
      queue("failed"),
      separate("aws:sqs/redrivePolicy:RedrivePolicy", { queueUrl: "url-orders", redrivePolicy }),
    ),
    "a dead-letter queue by its name": together(queue("orders-dlq")),
    "a dead-letter queue by its policy": together(
      queue("failed"),
      separate("aws:sqs/redriveAllowPolicy:RedriveAllowPolicy", { queueUrl: "url-failed" }),
    ),
  },
  fail: {
    "absent attribute": together(queue("orders")),
    "no target": together(queue("orders", { redrivePolicy: "{}" })),
    "not JSON": together(queue("orders", { redrivePolicy: "{" })),
    "another's policy": together(
      queue("orders"),
      separate("aws:sqs/redrivePolicy:RedrivePolicy", { queueUrl: "url-other", redrivePolicy }),
    ),
  },
  unknown: {
    "not known yet": together(queue("orders", { redrivePolicy: UNKNOWN })),
    "whose policy is not known yet": together(
      queue("orders"),
      separate("aws:sqs/redrivePolicy:RedrivePolicy", { queueUrl: UNKNOWN, redrivePolicy }),
    ),
  },
};
