import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = "aws:s3/bucket:Bucket";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(bucket, {}),
    "default format": only(bucket, {
      tags: { owner: "a", "cost-center": "1", "kubernetes.io/cluster/main": "owned", Name: "x" },
    }),
  },
  fail: {
    space: only(bucket, { tags: { "cost center": "1" } }),
    "own format": only(bucket, { tags: { Owner: "a" } }, { tagKeyFormat: "[a-z-]+" }),
  },
  unknown: { "not known yet": only(bucket, { tags: UNKNOWN }) },
};
