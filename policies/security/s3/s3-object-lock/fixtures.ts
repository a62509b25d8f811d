import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = "aws:s3/bucket:Bucket";
const retention = { defaultRetention: { mode: "GOVERNANCE", days: 30 } };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(bucket, {}),
    enabled: only(bucket, { objectLockConfiguration: { objectLockEnabled: "Enabled", rule: retention } }),
    "enabled on the bucket": only(bucket, { objectLockEnabled: true, objectLockConfiguration: { rule: retention } }),
  },
  fail: {
    "retention alone": only(bucket, { objectLockConfiguration: { rule: retention } }),
    "another word": only("aws:s3/bucketV2:BucketV2", { objectLockConfigurations: [{ objectLockEnabled: "Disabled" }] }),
  },
  unknown: {
    "not known yet": only(bucket, { objectLockConfiguration: UNKNOWN }),
    "word not known yet": only(bucket, { objectLockConfiguration: { objectLockEnabled: UNKNOWN } }),
  },
};
