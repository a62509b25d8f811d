import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:cloudwatch/logGroup:LogGroup";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(group, {}),
    "a month": only(group, { retentionInDays: 30 }),
    "kept for ever": only(group, { retentionInDays: 0 }),
  },
  fail: {
    "a day": only(group, { retentionInDays: 1 }),
    "own minimum": only(group, { retentionInDays: 90 }, { minimumLogRetentionDays: 365 }),
  },
  unknown: { "not known yet": only(group, { retentionInDays: UNKNOWN }) },
};
