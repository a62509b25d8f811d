import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const subscription = (protocol: unknown, redrivePolicy?: unknown): Fixture =>
  only("aws:sns/topicSubscription:TopicSubscription", { protocol, redrivePolicy });

export const fixtures: RuleFixtures = {
  pass: {
    kept: subscription("lambda", '{"deadLetterTargetArn":"arn"}'),
    "a person": subscription("email"),
  },
  fail: {
    "absent attribute": subscription("sqs"),
    empty: subscription("https", ""),
  },
  unknown: { "not known yet": subscription("lambda", UNKNOWN), "a protocol not known yet": subscription(UNKNOWN) },
};
