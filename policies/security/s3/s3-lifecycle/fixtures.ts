import { bucket, bucketWith, configured, waysToName } from "../../../aws/bucketFixtures";
import { together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
const rules = { rules: [{ id: "old", status: "Enabled", expiration: { days: 365 } }] };
const ways = waysToName(lifecycle, rules);

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": ways.pass,
    "by name": configured(lifecycle, rules),
    inline: bucketWith({ lifecycleRules: [{ enabled: true, expiration: { days: 365 } }] }),
  },
  fail: { "absent attribute": together(bucket), "of another bucket": ways.fail },
  unknown: { "bucket not known yet": ways.unknown, "inline, not known yet": bucketWith({ lifecycleRules: UNKNOWN }) },
};
