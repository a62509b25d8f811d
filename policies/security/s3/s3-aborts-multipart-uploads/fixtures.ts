import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const lifecycle = (...rules: unknown[]): Fixture =>
  only("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", { rules });
const aborting = { status: "Enabled", abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } };

export const fixtures: RuleFixtures = {
  pass: {
    "no filter": lifecycle(aborting),
    "empty filter": lifecycle({ ...aborting, filter: {} }),
    "empty prefix": lifecycle({ ...aborting, filter: { prefix: "" } }),
    "second rule": lifecycle({ status: "Enabled", expiration: { days: 30 } }, aborting),
    "one rule, not a list": only("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2", {
      rule: aborting,
    }),
  },
  fail: {
    "absent attribute": only("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", {}),
    disabled: lifecycle({ ...aborting, status: "Disabled" }),
    "some objects": lifecycle({ ...aborting, filter: { prefix: "tmp/" } }),
    "some objects, as written before": lifecycle({ ...aborting, prefix: "tmp/" }),
    "large objects": lifecycle({ ...aborting, filter: { and: { objectSizeGreaterThan: 100 } } }),
    tagged: lifecycle({ ...aborting, filter: { tag: { key: "kind", value: "tmp" } } }),
  },
  unknown: {
    "rules not known yet": only("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", { rules: UNKNOWN }),
    "status not known yet": lifecycle({ ...aborting, status: UNKNOWN }),
  },
};
