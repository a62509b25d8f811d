import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = "kubernetes:apps/v1:Deployment";
const lambda = "aws:lambda/function:Function";

export const fixtures: RuleFixtures = {
  pass: {
    "of Plinth": only(deployment, { metadata: { labels: { "plinth.dev/team": "checkout" } } }),
    "an annotation": only(deployment, { metadata: { annotations: { "backstage.io/owner": "checkout" } } }),
    "a label of the pods": only(deployment, {
      spec: { template: { metadata: { labels: { "app.kubernetes.io/owner": "checkout" } } } },
    }),
    "of a cron job's pods": only("kubernetes:batch/v1:CronJob", {
      spec: { jobTemplate: { spec: { template: { metadata: { labels: { team: "checkout" } } } } } },
    }),
    "a tag": only(lambda, { tags: { Owner: "checkout" } }),
    "a default tag": only(lambda, { tagsAll: { team: "checkout" } }),
  },
  fail: {
    "absent attribute": only(deployment, {}),
    empty: only(deployment, { metadata: { labels: { "plinth.dev/team": "" } } }),
    "other labels": only(deployment, { metadata: { labels: { app: "orders" } } }),
    "a function": only(lambda, { tags: { Name: "orders" } }),
  },
  unknown: {
    "not known yet": only(deployment, { metadata: { labels: { "plinth.dev/team": UNKNOWN } } }),
    "labels not known yet": only(deployment, { metadata: UNKNOWN }),
    "tags not known yet": only(lambda, { tags: UNKNOWN }),
  },
};
