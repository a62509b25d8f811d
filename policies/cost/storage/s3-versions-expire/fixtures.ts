import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const bucket = (properties: object = {}): FixtureResource => ({
  type: "aws:s3/bucket:Bucket",
  name: "data",
  properties: { bucket: "data", ...properties },
});
const versioning = (status: unknown = "Enabled", name: unknown = "data"): FixtureResource => ({
  type: "aws:s3/bucketVersioning:BucketVersioning",
  name: "versioning",
  properties: { bucket: name, versioningConfiguration: { status } },
});
const lifecycle = (rule: unknown): FixtureResource => ({
  type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  name: "lifecycle",
  properties: { bucket: "data", rules: [rule] },
});
const expiry = { status: "Enabled", noncurrentVersionExpiration: { noncurrentDays: 30 } };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(bucket()),
    suspended: together(bucket(), versioning("Suspended")),
    "with a rule": together(bucket(), versioning(), lifecycle(expiry)),
    "with a rule of its own": together(
      bucket({
        versioning: { enabled: true },
        lifecycleRules: [{ enabled: true, noncurrentVersionExpiration: { days: 30 } }],
      }),
    ),
  },
  fail: {
    "without a rule": together(bucket(), versioning()),
    "its own versioning": together(bucket({ versioning: { enabled: true } })),
    "another rule": together(bucket(), versioning(), lifecycle({ status: "Enabled", expiration: { days: 30 } })),
    "a rule that is off": together(bucket(), versioning(), lifecycle({ ...expiry, status: "Disabled" })),
    "its own rule, off": together(
      bucket({
        versioning: { enabled: true },
        lifecycleRules: [{ enabled: false, noncurrentVersionExpiration: { days: 30 } }],
      }),
    ),
  },
  unknown: {
    "a rule not known yet": together(bucket(), versioning(), lifecycle(UNKNOWN)),
    "whose versioning is not known yet": together(bucket(), versioning("Enabled", UNKNOWN)),
    "versioning not known yet": together(bucket(), versioning(UNKNOWN)),
  },
};
