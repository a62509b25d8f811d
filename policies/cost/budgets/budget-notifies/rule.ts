import { UNKNOWN, type ResourceRule, type RuleResource } from "../../../rule";
import { at, isEmpty, objects, property, type Properties } from "../../../values/read";

const SUBSCRIBERS = ["subscriberEmailAddresses", "subscriberSnsTopicArns"];

function isHeard(notification: Properties): boolean {
  return SUBSCRIBERS.some((name) => !isEmpty(at(notification, name)));
}

/** Whether a notification comes before, or when, the limit is reached; one whose threshold is not known yet may. */
function isInTime(notification: Properties, budget: RuleResource): boolean {
  const [threshold, type] = [at(notification, "threshold"), at(notification, "thresholdType")];
  const limit = type === "ABSOLUTE_VALUE" ? property(budget, "limitAmount") : 100;
  if (threshold === UNKNOWN || type === UNKNOWN || limit === UNKNOWN || limit === undefined) return true;
  return Number(threshold) <= Number(limit);
}

export const rule: ResourceRule = {
  name: "budget-notifies",
  pack: "cost",
  severity: "medium",
  asks: "A budget tells somebody before, or when, its limit is reached.",
  why: "A budget stops nothing: without a notification the bill is the first to tell.",
  fix: "Add a notification of at most 100 per cent, with an e-mail address or an SNS topic.",
  example: `notifications: [{ comparisonOperator: "GREATER_THAN", threshold: 80, thresholdType: "PERCENTAGE", notificationType: "FORECASTED", subscriberEmailAddresses: ["team-orders@example.com"] }]`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: ["aws:budgets/budget:Budget"],
  check(budget) {
    const notifications = property(budget, "notifications");
    if (notifications === UNKNOWN || (Array.isArray(notifications) && notifications.includes(UNKNOWN))) return [];
    const heard = objects(notifications).filter(isHeard);
    if (heard.length === 0) return [{ message: "notifications tells nobody" }];
    return heard.some((notification) => isInTime(notification, budget))
      ? []
      : [{ message: "every notification comes after the limit" }];
  },
};
