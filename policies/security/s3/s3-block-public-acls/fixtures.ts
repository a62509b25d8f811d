import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const block = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(block, { blockPublicAcls: true }),
    "on, as a word": only(block, { blockPublicAcls: "true" }),
  },
  fail: {
    "absent attribute": only(block, { bucket: "orders-data" }),
    off: only(block, { blockPublicAcls: false }),
  },
  unknown: { "not known yet": only(block, { blockPublicAcls: UNKNOWN }) },
};
