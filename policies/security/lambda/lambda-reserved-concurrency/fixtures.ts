import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const fn = "aws:lambda/function:Function";

export const fixtures: RuleFixtures = {
  pass: {
    limited: only(fn, { reservedConcurrentExecutions: 20 }),
    "switched off": only(fn, { reservedConcurrentExecutions: 0 }),
  },
  fail: { "absent attribute": only(fn, {}), unlimited: only(fn, { reservedConcurrentExecutions: "-1" }) },
  unknown: { "not known yet": only(fn, { reservedConcurrentExecutions: UNKNOWN }) },
};
