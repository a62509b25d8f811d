import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket: FixtureResource = { type: "aws:s3/bucket:Bucket", name: "data", properties: { bucket: "orders-data" } };
const satellite = { type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", name: "satellite" };

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": together(bucket, {
      ...satellite,
      properties: {
        bucket: UNKNOWN,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      dependsOn: { bucket: ["data"] },
    }),
    "by name": together(bucket, {
      ...satellite,
      properties: {
        bucket: "orders-data",
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
    }),
  },
  fail: {
    "absent attribute": together(bucket),
    "of another bucket": together(bucket, {
      ...satellite,
      properties: {
        bucket: "else",
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
    }),
    "set wrongly": together(bucket, { ...satellite, properties: { bucket: "orders-data", blockPublicAcls: true } }),
  },
  unknown: {
    "bucket not known yet": together(bucket, {
      ...satellite,
      properties: {
        bucket: UNKNOWN,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
    }),
  },
};
