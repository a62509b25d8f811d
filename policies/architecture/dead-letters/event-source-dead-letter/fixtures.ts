import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const mapping = (properties: object): Fixture =>
  only("aws:lambda/eventSourceMapping:EventSourceMapping", { startingPosition: "LATEST", ...properties });
const pipe = (sourceParameters: unknown): Fixture => only("aws:pipes/pipe:Pipe", { sourceParameters });

export const fixtures: RuleFixtures = {
  pass: {
    kept: mapping({ destinationConfig: { onFailure: { destinationArn: "arn" } } }),
    "a queue": mapping({ startingPosition: undefined }),
    "a database": mapping({ documentDbEventSourceConfig: { databaseName: "shop" } }),
    "a pipe": pipe({ kinesisStreamParameters: { deadLetterConfig: { arn: "arn" } } }),
    "a pipe of a queue": pipe({ sqsQueueParameters: { batchSize: 1 } }),
  },
  fail: {
    "absent attribute": mapping({}),
    empty: mapping({ destinationConfig: { onFailure: { destinationArn: "" } } }),
    "a pipe": pipe({ dynamodbStreamParameters: { startingPosition: "LATEST" } }),
  },
  unknown: {
    "not known yet": mapping({ destinationConfig: UNKNOWN }),
    "a position not known yet": mapping({ startingPosition: UNKNOWN }),
    "a pipe not known yet": pipe(UNKNOWN),
  },
};
