import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const secret = "aws:secretsmanager/secret:Secret";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(secret, {}, prod),
    "a week": only(secret, { recoveryWindowInDays: 7 }, prod),
    development: only(secret, { recoveryWindowInDays: 0 }),
  },
  fail: { "at once": only(secret, { recoveryWindowInDays: 0 }, prod) },
  unknown: { "not known yet": only(secret, { recoveryWindowInDays: UNKNOWN }, prod) },
};
