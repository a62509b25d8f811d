import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const target = "aws:cloudwatch/eventTarget:EventTarget";
const schedule = "aws:scheduler/schedule:Schedule";

export const fixtures: RuleFixtures = {
  pass: {
    kept: only(target, { deadLetterConfig: { arn: "arn" } }),
    "a schedule": only(schedule, { target: { deadLetterConfig: [{ arn: "arn" }] } }),
  },
  fail: { "absent attribute": only(target, {}), "a schedule": only(schedule, { target: { arn: "arn" } }) },
  unknown: {
    "not known yet": only(target, { deadLetterConfig: UNKNOWN }),
    "a schedule not known yet": only(schedule, { target: UNKNOWN }),
  },
};
