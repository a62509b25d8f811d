import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = "aws:s3/bucket:Bucket";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(bucket, {}),
    "different keys": only(bucket, { tags: { owner: "a", "owner-email": "b" } }),
    "one key through default tags too": only(bucket, { tags: { owner: "a" }, tagsAll: { owner: "b" } }),
  },
  fail: {
    "two cases": only(bucket, { tags: { owner: "a", Owner: "a" } }),
    "one through default tags": only(bucket, { tags: { Owner: "a" }, tagsAll: { owner: "b" } }),
    "a list of tags": only("aws:autoscaling/group:Group", {
      tags: [
        { key: "Environment", value: "dev" },
        { key: "environment", value: "dev" },
      ],
    }),
  },
  unknown: { "not known yet": only(bucket, { tags: UNKNOWN }) },
};
