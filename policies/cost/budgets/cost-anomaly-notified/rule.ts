import { mayReferToUnknown, naming, ofTypes } from "../../../relations/references";
import type { StackRule } from "../../../rule";

const MONITOR = "aws:costexplorer/anomalyMonitor:AnomalyMonitor";
const SUBSCRIPTION = "aws:costexplorer/anomalySubscription:AnomalySubscription";

export const rule: StackRule = {
  name: "cost-anomaly-notified",
  pack: "cost",
  severity: "low",
  asks: "Every cost anomaly monitor has a subscription.",
  why: "A monitor without one finds the leak and tells nobody.",
  fix: "Add an aws.costexplorer.AnomalySubscription with the monitor's ARN.",
  example: `new aws.costexplorer.AnomalySubscription("costs", { monitorArnLists: [monitor.arn], frequency: "DAILY", … })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: [MONITOR, SUBSCRIPTION],
  check(resources) {
    const subscriptions = ofTypes(resources, [SUBSCRIPTION]);
    if (subscriptions.some((subscription) => mayReferToUnknown(subscription, "monitorArnLists"))) return [];
    const monitors = ofTypes(resources, [MONITOR]);
    const heard = naming(subscriptions, "monitorArnLists", monitors, ["arn", "id"]);
    return monitors
      .filter((monitor) => !heard.has(monitor))
      .map((resource) => ({ resource, message: "no subscription of the stack is for this monitor" }));
  },
};
