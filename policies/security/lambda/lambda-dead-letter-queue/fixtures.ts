import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const fn = "aws:lambda/function:Function";

export const fixtures: RuleFixtures = {
  pass: {
    queue: only(fn, { deadLetterConfig: { targetArn: "arn:aws:sqs:eu-west-1:123456789012:failed" } }),
    "queue of this stack": only(fn, { deadLetterConfig: { targetArn: UNKNOWN } }),
  },
  fail: { "absent attribute": only(fn, {}), empty: only(fn, { deadLetterConfig: { targetArn: "" } }) },
  unknown: { "not known yet": only(fn, { deadLetterConfig: UNKNOWN }) },
};
