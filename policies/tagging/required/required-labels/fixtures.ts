import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN, type RuleSettings } from "../../../rule";

const deployment = (labels: unknown, podLabels: unknown = labels, settings?: Partial<RuleSettings>): Fixture =>
  only(
    "kubernetes:apps/v1:Deployment",
    { metadata: { labels }, spec: { template: { metadata: { labels: podLabels } } } },
    settings,
  );

const named = { "app.kubernetes.io/name": "orders" };

export const fixtures: RuleFixtures = {
  pass: {
    "both labelled": deployment(named),
    "own list": deployment({ app: "orders" }, { app: "orders" }, { requiredLabels: ["app"] }),
    "a label not known yet": deployment({ "app.kubernetes.io/name": UNKNOWN }),
    "a cron job": only("kubernetes:batch/v1:CronJob", {
      metadata: { labels: named },
      spec: { jobTemplate: { spec: { template: { metadata: { labels: named } } } } },
    }),
  },
  fail: {
    "absent attribute": only("kubernetes:apps/v1:Deployment", {}),
    "the workload alone": deployment(named, {}),
    "the pods alone": deployment({ app: "orders" }, named),
    "an empty label": deployment({ "app.kubernetes.io/name": "" }),
  },
  unknown: {
    "not known yet": only("kubernetes:apps/v1:Deployment", { metadata: UNKNOWN, spec: UNKNOWN }),
    "labels not known yet": deployment(UNKNOWN),
  },
};
