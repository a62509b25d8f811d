import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const key = "arn:aws:kms:us-east-1:123456789012:key/1";
const store = (type: string, properties: object, dataClass: unknown = "personal"): FixtureResource => ({
  type,
  name: "store",
  properties: { tags: { "data-class": dataClass }, ...properties },
});
const table = "aws:dynamodb/table:Table";
const bucket = (properties: object = {}, dataClass?: unknown): FixtureResource =>
  store("aws:s3/bucket:Bucket", { bucket: "data", ...properties }, dataClass);
const byDefault = (kmsMasterKeyId: unknown): object => ({ applyServerSideEncryptionByDefault: { kmsMasterKeyId } });
const encryption = (rules: unknown, of: unknown = "data"): FixtureResource => ({
  type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  name: "encryption",
  properties: { bucket: of, rules },
});

export const fixtures: RuleFixtures = {
  pass: {
    "own key": together(store(table, { serverSideEncryption: { enabled: true, kmsKeyArn: key } })),
    "other data": together(store(table, {}, "internal")),
    "a bucket": together(bucket(), encryption([byDefault(key)])),
    "a bucket's own": together(bucket({ serverSideEncryptionConfiguration: { rule: byDefault(key) } })),
    "a bucket of other data": together(bucket({}, "public")),
  },
  fail: {
    "absent attribute": together(store(table, {})),
    "AWS's key": together(store("aws:rds/instance:Instance", { kmsKeyId: "alias/aws/rds" }, "health")),
    "AWS's key by its ARN": together(
      store("aws:sns/topic:Topic", { kmsMasterKeyId: "arn:aws:kms:us-east-1:123456789012:alias/aws/sns" }, "payment"),
    ),
    "a bucket": together(bucket()),
    "a bucket with AWS's key": together(bucket(), encryption([byDefault(undefined)])),
    "another bucket's": together(bucket(), encryption([byDefault(key)], "other")),
  },
  unknown: {
    "not known yet": together(store(table, { serverSideEncryption: UNKNOWN })),
    "a class not known yet": together(store(table, {}, UNKNOWN)),
    "a bucket not known yet": together(bucket(), encryption(UNKNOWN)),
    "whose encryption is not known yet": together(bucket(), encryption([byDefault(key)], UNKNOWN)),
  },
};
