import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:lb/targetGroup:TargetGroup";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(group, {}), "half a minute": only(group, { deregistrationDelay: 30 }) },
  fail: { none: only(group, { deregistrationDelay: 0 }), "none, as text": only(group, { deregistrationDelay: "0" }) },
  unknown: { "not known yet": only(group, { deregistrationDelay: UNKNOWN }) },
};
