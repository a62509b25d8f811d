import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket: FixtureResource = { type: "aws:s3/bucket:Bucket", name: "data", properties: { bucket: "orders-data" } };
const satellite = { type: "aws:s3/bucketPolicy:BucketPolicy", name: "satellite" };

const tlsOnly = JSON.stringify({
  Version: "2012-10-17",
  Statement: {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: ["arn:aws:s3:::orders-data", "arn:aws:s3:::orders-data/*"],
    Condition: { Bool: { "aws:SecureTransport": ["false"] } },
  },
});

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": together(bucket, {
      ...satellite,
      properties: { bucket: UNKNOWN, policy: tlsOnly },
      dependsOn: { bucket: ["data"] },
    }),
    "policy not known yet": together(bucket, {
      ...satellite,
      properties: { bucket: "orders-data", policy: UNKNOWN },
    }),
    "by name": together(bucket, { ...satellite, properties: { bucket: "orders-data", policy: tlsOnly } }),
  },
  fail: {
    "absent attribute": together(bucket),
    "of another bucket": together(bucket, { ...satellite, properties: { bucket: "else", policy: tlsOnly } }),
    "set wrongly": together(bucket, {
      ...satellite,
      properties: { bucket: "orders-data", policy: '{"Statement":[]}' },
    }),
  },
  unknown: {
    "bucket not known yet": together(bucket, { ...satellite, properties: { bucket: UNKNOWN, policy: tlsOnly } }),
  },
};
