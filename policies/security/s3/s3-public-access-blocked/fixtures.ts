import { bucket, configured, waysToName } from "../../../aws/bucketFixtures";
import { together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const block = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
const on = { blockPublicAcls: true, blockPublicPolicy: true };
const ways = waysToName(block, on);

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": ways.pass,
    "by name": configured(block, on),
    "switches not known yet": configured(block, { blockPublicAcls: UNKNOWN, blockPublicPolicy: UNKNOWN }),
    "by the account": together(bucket, {
      type: "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
      name: "account",
      properties: on,
    }),
  },
  fail: {
    "absent attribute": together(bucket),
    "of another bucket": ways.fail,
    "one of two": configured(block, { blockPublicAcls: true, ignorePublicAcls: true, restrictPublicBuckets: true }),
  },
  unknown: { "bucket not known yet": ways.unknown },
};
