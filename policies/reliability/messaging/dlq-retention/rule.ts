import { deadLettersOf, QUEUE_TYPES } from "../../../messaging/queues";
import { UNKNOWN, type RuleResource, type StackFinding, type StackRule } from "../../../rule";
import { asNumber, property } from "../../../values/read";

/** Seconds that a queue keeps messages where nothing is said: four days (SQS API Reference). */
const DEFAULT_RETENTION = 345_600;

function retentionOf(queue: RuleResource): number | undefined {
  const value = property(queue, "messageRetentionSeconds");
  return value === UNKNOWN ? undefined : (asNumber(value) ?? DEFAULT_RETENTION);
}

/** Messages of a FIFO queue start anew in the dead-letter queue. */
function keepsAge(queue: RuleResource): boolean {
  return property(queue, "fifoQueue") !== true;
}

export const rule: StackRule = {
  name: "dlq-retention",
  pack: "reliability",
  severity: "low",
  asks: "A dead-letter queue keeps messages longer than the queues whose messages it takes.",
  why: "A message keeps its age when it moves: one that waited three days is gone after one more, before anybody looked.",
  fix: "Set messageRetentionSeconds of the dead-letter queue to 1209600, fourteen days.",
  example: `new aws.sqs.Queue("orders-dlq", { messageRetentionSeconds: 1209600 })`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: [],
  scope: "stack",
  types: QUEUE_TYPES,
  check(resources) {
    return [...deadLettersOf(resources).sources].flatMap(([source, target]): StackFinding[] => {
      if (target === undefined || !keepsAge(source)) return [];
      const [given, kept] = [retentionOf(source), retentionOf(target)];
      return given === undefined || kept === undefined || kept > given
        ? []
        : [
            {
              resource: target,
              message: `keeps messages ${kept} s; ${source.name}, whose messages it takes, ${given} s`,
            },
          ];
    });
  },
};
