import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:cloudwatch/logGroup:LogGroup";

export const fixtures: RuleFixtures = {
  pass: {
    "a year": only(group, { retentionInDays: 365 }),
    "longer, as text": only(group, { retentionInDays: "400" }),
    "for ever": only(group, { retentionInDays: 0 }),
  },
  fail: { "absent attribute": only(group, {}), "a quarter": only(group, { retentionInDays: 90 }) },
  unknown: { "not known yet": only(group, { retentionInDays: UNKNOWN }) },
};
