import { bucket, bucketWith, configured, waysToName } from "../../../aws/bucketFixtures";
import { together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const logging = "aws:s3/bucketLogging:BucketLogging";
const target = { targetBucket: "orders-logs", targetPrefix: "data/" };
const ways = waysToName(logging, target);

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": ways.pass,
    "by name": configured(logging, target),
    inline: bucketWith({ logging: target }),
    "inline, older provider": bucketWith({ loggings: [target] }),
  },
  fail: { "absent attribute": together(bucket), "of another bucket": ways.fail },
  unknown: { "bucket not known yet": ways.unknown, "inline, not known yet": bucketWith({ logging: UNKNOWN }) },
};
