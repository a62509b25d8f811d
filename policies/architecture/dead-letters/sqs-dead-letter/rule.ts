import { deadLettersOf, QUEUE, QUEUE_TYPES } from "../../../messaging/queues";
import { ofTypes } from "../../../relations/references";
import type { StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "sqs-dead-letter",
  pack: "architecture",
  severity: "medium",
  asks: "A queue hands messages that nobody can handle to a dead-letter queue.",
  why: "Otherwise they come back for days, in front of those that could be handled, and are then gone without a trace.",
  fix: "Set redrivePolicy with a deadLetterTargetArn and a maxReceiveCount.",
  example: `new aws.sqs.Queue("orders", { redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: failed.arn, maxReceiveCount: 5 }) })`,
  frameworks: { soc2: ["A1.2", "PI1.3"] },
  publicIds: [],
  scope: "stack",
  types: QUEUE_TYPES,
  check(resources) {
    const { sources, targets, uncertain } = deadLettersOf(resources);
    if (uncertain) return [];
    return ofTypes(resources, [QUEUE])
      .filter((queue) => !sources.has(queue) && !targets.has(queue))
      .map((resource) => ({ resource, message: "messages that nobody can handle go nowhere" }));
  },
};
