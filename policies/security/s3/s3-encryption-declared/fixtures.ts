import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket: FixtureResource = { type: "aws:s3/bucket:Bucket", name: "data", properties: { bucket: "orders-data" } };
const satellite = {
  type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  name: "satellite",
};

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": together(bucket, {
      ...satellite,
      properties: { bucket: UNKNOWN, rules: [] },
      dependsOn: { bucket: ["data"] },
    }),
    "by name": together(bucket, { ...satellite, properties: { bucket: "orders-data", rules: [] } }),
    inline: together({ ...bucket, properties: { serverSideEncryptionConfiguration: { rule: {} } } }),
  },
  fail: {
    "absent attribute": together(bucket),
    "of another bucket": together(bucket, { ...satellite, properties: { bucket: "else", rules: [] } }),
  },
  unknown: { "bucket not known yet": together(bucket, { ...satellite, properties: { bucket: UNKNOWN, rules: [] } }) },
};
