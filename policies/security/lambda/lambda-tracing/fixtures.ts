import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const fn = "aws:lambda/function:Function";

export const fixtures: RuleFixtures = {
  pass: {
    active: only(fn, { tracingConfig: { mode: "Active" } }),
    "as the caller says": only(fn, { tracingConfig: { mode: "PassThrough" } }),
  },
  fail: { "absent attribute": only(fn, {}), other: only(fn, { tracingConfig: { mode: "Off" } }) },
  unknown: { "not known yet": only(fn, { tracingConfig: { mode: UNKNOWN } }) },
};
