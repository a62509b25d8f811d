import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = "aws:s3/bucket:Bucket";
const complete = { environment: "dev", owner: "team-orders", "cost-center": "1234" };

export const fixtures: RuleFixtures = {
  pass: {
    "all tags": only(bucket, { tags: complete }),
    "through default tags": only(bucket, { tags: { owner: "team-orders" }, tagsAll: complete }),
    "list of tags": only("aws:autoscaling/group:Group", {
      tags: Object.entries(complete).map(([key, value]) => ({ key, value, propagateAtLaunch: true })),
    }),
    "value not known yet": only(bucket, { tags: { ...complete, owner: UNKNOWN } }),
    "exempt type": only(bucket, {}, { untaggedTypes: [bucket] }),
    "exempt pattern of types": only(bucket, {}, { untaggedTypes: ["aws:s3/*"] }),
    "a key its type may lack": only(
      bucket,
      { tags: { environment: "dev", owner: "team-orders" } },
      { optionalTagsByType: { "aws:s3/bucket*": ["cost-center"] } },
    ),
    "a key that other types carry": only(
      bucket,
      { tags: complete },
      { requiredTagsByType: { "aws:rds/*": ["data-class"] } },
    ),
    "own list of keys": only(bucket, { tags: { team: "orders" } }, { requiredTags: ["team"] }),
  },
  fail: {
    "absent attribute": only(bucket, {}),
    "one missing": only(bucket, { tags: { environment: "dev", owner: "team-orders" } }),
    "empty value": only(bucket, { tags: { ...complete, owner: "" } }),
    "a key that its type carries beside": only(
      bucket,
      { tags: complete },
      { requiredTagsByType: { [bucket]: ["data-class"] } },
    ),
    "a key that only other types may lack": only(
      bucket,
      { tags: { environment: "dev", owner: "team-orders" } },
      { optionalTagsByType: { "aws:rds/*": ["cost-center"] } },
    ),
    "null value": only(bucket, { tags: { ...complete, owner: null } }),
    "key in capitals": only(bucket, { tags: { environment: "dev", Owner: "team-orders", "cost-center": "1" } }),
  },
  unknown: {
    "tags not known yet": only(bucket, { tags: UNKNOWN }),
    "default tags not known yet": only(bucket, { tagsAll: UNKNOWN }),
  },
};
