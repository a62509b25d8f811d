import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const key = "aws:kms/key:Key";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(key, {}, prod),
    "two weeks": only(key, { deletionWindowInDays: 14 }, prod),
    development: only(key, { deletionWindowInDays: 7 }),
  },
  fail: { "a week": only(key, { deletionWindowInDays: 7 }, prod) },
  unknown: { "not known yet": only(key, { deletionWindowInDays: UNKNOWN }, prod) },
};
