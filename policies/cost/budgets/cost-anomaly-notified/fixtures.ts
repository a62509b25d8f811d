import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const monitor: FixtureResource = {
  type: "aws:costexplorer/anomalyMonitor:AnomalyMonitor",
  name: "monitor",
  properties: { arn: "arn:aws:ce::123456789012:anomalymonitor/1" },
};
const subscription = (monitorArnLists: unknown): FixtureResource => ({
  type: "aws:costexplorer/anomalySubscription:AnomalySubscription",
  name: "subscription",
  properties: { monitorArnLists },
});

export const fixtures: RuleFixtures = {
  pass: {
    "by its ARN": together(monitor, subscription(["arn:aws:ce::123456789012:anomalymonitor/1"])),
    "by dependency": together(monitor, { ...subscription([UNKNOWN]), dependsOn: { monitorArnLists: ["monitor"] } }),
  },
  fail: {
    "absent attribute": together({ ...monitor, properties: {} }),
    "another's subscription": together(monitor, subscription(["arn:aws:ce::123456789012:anomalymonitor/2"])),
  },
  unknown: { "not known yet": together(monitor, subscription([UNKNOWN])) },
};
