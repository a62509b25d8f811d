import { UNKNOWN, type Finding, type ResourceRule, type RuleResource } from "../../../rule";
import { at, isEmpty, property } from "../../../values/read";

const MAPPING = "aws:lambda/eventSourceMapping:EventSourceMapping";
const PIPE = "aws:pipes/pipe:Pipe";

/** Sources of a pipe that are streams, which stop at what cannot be handled. */
const STREAMS = ["kinesisStreamParameters", "dynamodbStreamParameters"];

/** Streams and Kafka are read from a position on; queues, whose own redrive policy counts, are not. */
function isStream(mapping: RuleResource): boolean {
  const ofDocuments = property(mapping, "documentDbEventSourceConfig") !== undefined;
  return !ofDocuments && !isEmpty(property(mapping, "startingPosition"));
}

function mappingProblems(mapping: RuleResource): Finding[] {
  const position = property(mapping, "startingPosition");
  const destination = property(mapping, "destinationConfig.onFailure.destinationArn");
  return position === UNKNOWN || !isStream(mapping) || !isEmpty(destination)
    ? []
    : [{ message: "destinationConfig.onFailure is not set: records that fail are dropped, or stop the stream" }];
}

function pipeProblems(pipe: RuleResource): Finding[] {
  const source = property(pipe, "sourceParameters");
  return STREAMS.flatMap((name) => {
    const stream = at(source, name);
    const open = stream !== undefined && stream !== UNKNOWN && isEmpty(at(stream, "deadLetterConfig.arn"));
    return open
      ? [{ message: `sourceParameters.${name}.deadLetterConfig is not set: records that fail are dropped` }]
      : [];
  });
}

export const rule: ResourceRule = {
  name: "event-source-dead-letter",
  pack: "architecture",
  severity: "medium",
  asks: "What reads a stream keeps the records that it cannot handle.",
  why: "One record that always fails stops its whole shard until it expires, and is then lost with those behind it.",
  fix: "Set destinationConfig.onFailure to a queue, topic or bucket, or deadLetterConfig of the pipe.",
  example: `new aws.lambda.EventSourceMapping("orders", { eventSourceArn: stream.arn, functionName, startingPosition: "LATEST", destinationConfig: { onFailure: { destinationArn: failed.arn } } })`,
  frameworks: { soc2: ["A1.2", "PI1.3"] },
  publicIds: [],
  scope: "resource",
  types: [MAPPING, PIPE],
  check: (resource) => (resource.type === MAPPING ? mappingProblems(resource) : pipeProblems(resource)),
};
