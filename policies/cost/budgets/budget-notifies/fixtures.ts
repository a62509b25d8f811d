import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const subscriberEmailAddresses = ["team-orders@example.com"];
const budget = (...notifications: readonly unknown[]): Fixture =>
  only("aws:budgets/budget:Budget", { limitAmount: "500", notifications });
const percent = (threshold: unknown, others: object = { subscriberEmailAddresses }): object => ({
  threshold,
  thresholdType: "PERCENTAGE",
  ...others,
});

export const fixtures: RuleFixtures = {
  pass: {
    "before the limit": budget(percent(80)),
    "at the limit, to a topic": budget(percent(100, { subscriberSnsTopicArns: ["arn:aws:sns:us-east-1:123:costs"] })),
    "in dollars": budget({ threshold: 450, thresholdType: "ABSOLUTE_VALUE", subscriberEmailAddresses }),
    "one of two": budget(percent(150), percent(90)),
    "a topic not known yet": budget(percent(80, { subscriberSnsTopicArns: UNKNOWN })),
  },
  fail: {
    "absent attribute": only("aws:budgets/budget:Budget", {}),
    "to nobody": budget(percent(80, { subscriberEmailAddresses: [] })),
    "after the limit": budget(percent(120)),
    "after the limit, in dollars": budget({
      threshold: 600,
      thresholdType: "ABSOLUTE_VALUE",
      subscriberEmailAddresses,
    }),
  },
  unknown: {
    "not known yet": only("aws:budgets/budget:Budget", { notifications: UNKNOWN }),
    "one not known yet": budget(percent(120), UNKNOWN),
    "a threshold not known yet": budget(percent(UNKNOWN)),
  },
};
