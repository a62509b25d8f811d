import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = "kubernetes:apps/v1:Deployment";
const lambda = "aws:lambda/function:Function";

export const fixtures: RuleFixtures = {
  pass: {
    "a label": only(deployment, { metadata: { labels: { "app.kubernetes.io/part-of": "shop" } } }),
    "of Plinth": only(deployment, { metadata: { labels: { "plinth.dev/system": "shop" } } }),
    "a tag": only(lambda, { tags: { system: "shop" } }),
  },
  fail: {
    "absent attribute": only(deployment, {}),
    "a function": only(lambda, { tags: { owner: "checkout" } }),
  },
  unknown: {
    "not known yet": only(deployment, { metadata: UNKNOWN }),
    "tags not known yet": only(lambda, { tags: UNKNOWN }),
  },
};
