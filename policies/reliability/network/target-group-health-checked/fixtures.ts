import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:lb/targetGroup:TargetGroup";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(group, {}),
    on: only(group, { healthCheck: { enabled: true, path: "/healthz" } }),
    "a function": only(group, { targetType: "lambda", healthCheck: { enabled: false } }),
  },
  fail: {
    off: only(group, { healthCheck: { enabled: false } }),
    "a list of one": only(group, { healthCheck: [{ enabled: "false" }] }),
  },
  unknown: { "not known yet": only(group, { healthCheck: UNKNOWN }) },
};
