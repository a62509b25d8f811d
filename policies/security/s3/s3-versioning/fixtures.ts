import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket: FixtureResource = { type: "aws:s3/bucket:Bucket", name: "data", properties: { bucket: "orders-data" } };
const satellite = { type: "aws:s3/bucketVersioning:BucketVersioning", name: "satellite" };

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": together(bucket, {
      ...satellite,
      properties: { bucket: UNKNOWN, versioningConfiguration: { status: "Enabled" } },
      dependsOn: { bucket: ["data"] },
    }),
    "by name": together(bucket, {
      ...satellite,
      properties: { bucket: "orders-data", versioningConfiguration: { status: "Enabled" } },
    }),
    inline: together({ ...bucket, properties: { versioning: { enabled: true } } }),
  },
  fail: {
    "absent attribute": together(bucket),
    "of another bucket": together(bucket, {
      ...satellite,
      properties: { bucket: "else", versioningConfiguration: { status: "Enabled" } },
    }),
    "set wrongly": together(bucket, {
      ...satellite,
      properties: { bucket: "orders-data", versioningConfiguration: { status: "Suspended" } },
    }),
  },
  unknown: {
    "bucket not known yet": together(bucket, {
      ...satellite,
      properties: { bucket: UNKNOWN, versioningConfiguration: { status: "Enabled" } },
    }),
  },
};
