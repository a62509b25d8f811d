import type { ResourceRule } from "../../../rule";
import { isEmpty, property } from "../../../values/read";

/** Protocols whose receivers SNS tries again, and then gives up. */
const RETRIED: readonly unknown[] = ["sqs", "lambda", "http", "https", "firehose"];

export const rule: ResourceRule = {
  name: "sns-dead-letter",
  pack: "architecture",
  severity: "medium",
  asks: "A subscription keeps messages that its receiver did not take in a dead-letter queue.",
  why: "After its last try SNS drops the message, and neither sender nor receiver hears of it.",
  fix: "Set redrivePolicy of the subscription with the ARN of a queue.",
  example: `new aws.sns.TopicSubscription("billing", { topic, protocol: "lambda", endpoint, redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: failed.arn }) })`,
  frameworks: { soc2: ["A1.2", "PI1.3"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:sns/topicSubscription:TopicSubscription"],
  check: (subscription) =>
    RETRIED.includes(property(subscription, "protocol")) && isEmpty(property(subscription, "redrivePolicy"))
      ? [{ message: "redrivePolicy is not set: messages that are not taken are dropped" }]
      : [],
};
