import { bucket, bucketWith, configured, waysToName } from "../../../aws/bucketFixtures";
import { together, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const configuration = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
const rules = (sseAlgorithm: unknown): object => ({
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm } }],
});
const ways = waysToName(configuration, rules("aws:kms"));

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": ways.pass,
    "by name": configured(configuration, rules("aws:kms")),
    "two layers": configured(configuration, rules("aws:kms:dsse")),
    inline: bucketWith({
      serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } } },
    }),
  },
  fail: {
    "absent attribute": together(bucket),
    "of another bucket": ways.fail,
    "key of S3": configured(configuration, rules("AES256")),
  },
  unknown: {
    "bucket not known yet": ways.unknown,
    "algorithm not known yet": configured(configuration, rules(UNKNOWN)),
  },
};
