import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const block = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(block, { ignorePublicAcls: true }),
    "on, as a word": only(block, { ignorePublicAcls: "true" }),
  },
  fail: {
    "absent attribute": only(block, { bucket: "orders-data" }),
    off: only(block, { ignorePublicAcls: false }),
  },
  unknown: { "not known yet": only(block, { ignorePublicAcls: UNKNOWN }) },
};
