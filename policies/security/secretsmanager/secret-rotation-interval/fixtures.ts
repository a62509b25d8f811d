import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const rotation = "aws:secretsmanager/secretRotation:SecretRotation";
const rules = (rotationRules: unknown): Fixture => only(rotation, { secretId: "orders", rotationRules });

export const fixtures: RuleFixtures = {
  pass: {
    "a month": rules({ automaticallyAfterDays: 30 }),
    "just 90 days, as text": rules([{ automaticallyAfterDays: "90" }]),
    "by days": rules({ scheduleExpression: "rate(10 days)" }),
    "by hours": rules({ scheduleExpression: "rate(2160 hours)" }),
    "by calendar": rules({ scheduleExpression: "cron(0 16 1,15 * ? *)" }),
  },
  fail: {
    "absent attribute": rules(undefined),
    "a year": rules({ automaticallyAfterDays: 365 }),
    "too rare a rate": rules({ scheduleExpression: "rate(91 days)" }),
    "no expression": rules({ scheduleExpression: "monthly" }),
  },
  unknown: {
    "days not known yet": rules({ automaticallyAfterDays: UNKNOWN }),
    "rules not known yet": rules(UNKNOWN),
  },
};
