import { bucket, bucketWith, configured, waysToName } from "../../../aws/bucketFixtures";
import { together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const configuration = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
const rules = (sseAlgorithm?: unknown): object => ({
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm } }],
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(bucket),
    "own key": configured(configuration, rules("aws:kms")),
    "two layers": configured(configuration, rules("aws:kms:dsse")),
    "key of S3, inline": bucketWith({
      serverSideEncryptionConfiguration: {
        rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
      },
    }),
    "of another bucket": waysToName(configuration, rules("none")).fail,
  },
  fail: {
    "no such encryption": configured(configuration, rules("none")),
    "no algorithm": configured(configuration, { rules: [{ bucketKeyEnabled: true }] }),
    "of this stack": waysToName(configuration, rules("none")).pass,
  },
  unknown: {
    "algorithm not known yet": configured(configuration, rules(UNKNOWN)),
    "rules not known yet": configured(configuration, { rules: UNKNOWN }),
    "bucket not known yet": waysToName(configuration, rules("none")).unknown,
  },
};
