import { together, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const read = (queue: object, reader: object, mapping: object = {}): Fixture =>
  together(
    { type: "aws:sqs/queue:Queue", name: "queue", properties: { arn: "arn:queue", ...queue } },
    { type: "aws:lambda/function:Function", name: "reader", properties: { arn: "arn:reader", ...reader } },
    {
      type: "aws:lambda/eventSourceMapping:EventSourceMapping",
      name: "mapping",
      properties: { eventSourceArn: "arn:queue", functionName: "arn:reader", ...mapping },
    },
  );

export const fixtures: RuleFixtures = {
  pass: {
    "six times": read({ visibilityTimeoutSeconds: 180 }, { timeout: 30 }),
    "both defaults": read({}, {}),
    "another queue": read({}, { timeout: 30 }, { eventSourceArn: "arn:other" }),
  },
  fail: {
    "absent attribute": read({}, { timeout: 30 }),
    "too short": read({ visibilityTimeoutSeconds: 60 }, { timeout: 30 }),
    "shorter than the default needs": read({ visibilityTimeoutSeconds: "10" }, {}),
  },
  unknown: {
    "not known yet": read({ visibilityTimeoutSeconds: UNKNOWN }, { timeout: 30 }),
    "a timeout not known yet": read({}, { timeout: UNKNOWN }),
    "a queue not known yet": read({}, { timeout: 30 }, { eventSourceArn: UNKNOWN }),
  },
};
