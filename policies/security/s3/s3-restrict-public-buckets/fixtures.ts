import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const block = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(block, { restrictPublicBuckets: true }),
    "on, as a word": only(block, { restrictPublicBuckets: "true" }),
  },
  fail: {
    "absent attribute": only(block, { bucket: "orders-data" }),
    off: only(block, { restrictPublicBuckets: false }),
  },
  unknown: { "not known yet": only(block, { restrictPublicBuckets: UNKNOWN }) },
};
