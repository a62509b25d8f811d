import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const pool = "aws:cognito/userPool:UserPool";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: { protected: only(pool, { deletionProtection: "ACTIVE" }, prod), development: only(pool, {}) },
  fail: {
    "absent attribute": only(pool, {}, prod),
    off: only(pool, { deletionProtection: "INACTIVE" }, prod),
  },
  unknown: { "not known yet": only(pool, { deletionProtection: UNKNOWN }, prod) },
};
