import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = "aws:s3/bucket:Bucket";
const deployment = "kubernetes:apps/v1:Deployment";

export const fixtures: RuleFixtures = {
  pass: {
    "a tag": only(bucket, { tags: { "data-class": "personal" } }),
    "another word for it": only(bucket, { tags: { DataClassification: "internal" } }),
    "a label": only(deployment, { metadata: { labels: { "plinth.dev/data-class": "internal" } } }),
  },
  fail: {
    "absent attribute": only(bucket, {}),
    "other tags": only("aws:dynamodb/table:Table", { tags: { owner: "checkout" } }),
    "a workload": only(deployment, { metadata: { labels: { app: "orders" } } }),
  },
  unknown: {
    "not known yet": only(bucket, { tags: UNKNOWN }),
    "labels not known yet": only(deployment, { metadata: UNKNOWN }),
  },
};
