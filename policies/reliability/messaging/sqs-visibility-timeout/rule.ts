import { QUEUE, QUEUE_IDENTIFIERS } from "../../../messaging/queues";
import { namedBy, ofTypes } from "../../../relations/references";
import { UNKNOWN, type StackFinding, type StackRule } from "../../../rule";
import { asNumber, property } from "../../../values/read";

const MAPPING = "aws:lambda/eventSourceMapping:EventSourceMapping";
const FUNCTION = "aws:lambda/function:Function";

/** Seconds where nothing is said (SQS API Reference, Lambda API Reference). */
const DEFAULT_VISIBILITY = 30;
const DEFAULT_TIMEOUT = 3;
/** Times the function's timeout that its queue should wait (Lambda Developer Guide, "Using Lambda with Amazon SQS"). */
const FACTOR = 6;

/** A number of seconds; undefined when not known yet. */
function seconds(value: unknown, otherwise: number): number | undefined {
  return value === UNKNOWN ? undefined : (asNumber(value) ?? otherwise);
}

export const rule: StackRule = {
  name: "sqs-visibility-timeout",
  pack: "reliability",
  severity: "medium",
  asks: "A queue hides a message for at least six times as long as the function that reads it may run.",
  why: "Otherwise the message comes back while it is being handled, and is handled twice.",
  fix: "Raise visibilityTimeoutSeconds of the queue, or lower the function's timeout.",
  example: `new aws.sqs.Queue("orders", { visibilityTimeoutSeconds: 6 * 30 })`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [QUEUE, MAPPING, FUNCTION],
  check(resources) {
    const mappings = ofTypes(resources, [MAPPING]);
    const queues = namedBy(mappings, "eventSourceArn", ofTypes(resources, [QUEUE]), QUEUE_IDENTIFIERS);
    const functions = namedBy(mappings, "functionName", ofTypes(resources, [FUNCTION]), ["arn", "name", "id"]);
    return mappings.flatMap((mapping): StackFinding[] => {
      const [queue] = queues.get(mapping) ?? [];
      const [reader] = functions.get(mapping) ?? [];
      if (queue === undefined || reader === undefined) return [];
      const hidden = seconds(property(queue, "visibilityTimeoutSeconds"), DEFAULT_VISIBILITY);
      const timeout = seconds(property(reader, "timeout"), DEFAULT_TIMEOUT);
      if (hidden === undefined || timeout === undefined || hidden >= timeout * FACTOR) return [];
      const message = `hides messages for ${hidden} s; ${reader.name} may run ${timeout} s, so at least ${timeout * FACTOR} s`;
      return [{ resource: queue, message }];
    });
  },
};
