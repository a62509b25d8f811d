import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = "aws:s3/bucket:Bucket";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(bucket, {}),
    "ordinary tags": only(bucket, { tags: { owner: "team-orders", "secret-rotation": "monthly" } }),
    "a flag": only(bucket, { tags: { "has-secret": "true" } }),
    "an ARN": only(bucket, { tags: { secret: "arn:aws:secretsmanager:us-east-1:123456789012:secret:orders" } }),
  },
  fail: {
    "by its key": only(bucket, { tags: { "db-password": "hunter2" } }),
    "by its value": only(bucket, { tags: { note: "use AKIAIOSFODNN7EXAMPLE" } }),
    "in a list": only("aws:autoscaling/group:Group", { tags: [{ key: "API_KEY", value: "0123" }] }),
  },
  unknown: {
    "not known yet": only(bucket, { tags: { password: UNKNOWN } }),
    "tags not known yet": only(bucket, { tags: UNKNOWN }),
  },
};
