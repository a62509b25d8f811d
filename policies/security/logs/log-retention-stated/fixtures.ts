import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:cloudwatch/logGroup:LogGroup";

export const fixtures: RuleFixtures = {
  pass: {
    "a month": only(group, { retentionInDays: 30 }),
    "for ever, said so": only(group, { retentionInDays: 0 }),
  },
  fail: { "absent attribute": only(group, { name: "orders" }) },
  unknown: { "not known yet": only(group, { retentionInDays: UNKNOWN }) },
};
