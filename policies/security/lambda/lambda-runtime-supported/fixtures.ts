import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const fn = "aws:lambda/function:Function";
const settings = { asOf: "2026-09-01" };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(fn, { packageType: "Image" }),
    supported: only(fn, { runtime: "python3.13" }, settings),
    "still supported on that day": only(fn, { runtime: "nodejs18.x" }, { asOf: "2025-08-31" }),
  },
  fail: {
    ended: only(fn, { runtime: "nodejs18.x" }, settings),
    "long ago": only(fn, { runtime: "python2.7" }, settings),
  },
  unknown: { "not known yet": only(fn, { runtime: UNKNOWN }) },
};
