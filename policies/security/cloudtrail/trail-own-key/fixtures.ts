import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const trail = "aws:cloudtrail/trail:Trail";

export const fixtures: RuleFixtures = {
  pass: {
    "own key": only(trail, { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" }),
    "key of this stack": only(trail, { kmsKeyId: UNKNOWN }),
  },
  fail: { "absent attribute": only(trail, {}), empty: only(trail, { kmsKeyId: "" }) },
  unknown: { "with other things not known yet": only(trail, { kmsKeyId: UNKNOWN, s3BucketName: UNKNOWN }) },
};
