import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const block = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(block, { blockPublicPolicy: true }),
    "on, as a word": only(block, { blockPublicPolicy: "true" }),
  },
  fail: {
    "absent attribute": only(block, { bucket: "orders-data" }),
    off: only(block, { blockPublicPolicy: false }),
  },
  unknown: { "not known yet": only(block, { blockPublicPolicy: UNKNOWN }) },
};
