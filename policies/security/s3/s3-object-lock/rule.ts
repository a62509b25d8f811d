import { BUCKETS } from "../../../aws/types";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isTrue, property, shown } from "../../../values/read";

const GOOD: readonly unknown[] = ["Enabled", UNKNOWN];

export const rule: ResourceRule = {
  name: "s3-object-lock",
  pack: "security",
  severity: "low",
  asks: "A bucket with an object lock configuration has object lock enabled.",
  why: "The retention that is written there protects nothing.",
  fix: "Set objectLockEnabled to true on the bucket.",
  example: `new aws.s3.Bucket("records", { objectLockEnabled: true })`,
  frameworks: { soc2: ["A1.2"], "pci-dss": ["10.3.2"] },
  publicIds: ["CKV_AWS_143"],
  scope: "resource",
  types: BUCKETS,
  check(bucket) {
    const configuration = property(bucket, "objectLockConfiguration");
    const onBucket = property(bucket, "objectLockEnabled");
    if (configuration === undefined || configuration === UNKNOWN || onBucket === UNKNOWN || isTrue(onBucket)) return [];
    const enabled = property(bucket, "objectLockConfiguration.objectLockEnabled");
    return GOOD.includes(enabled)
      ? []
      : [{ message: `objectLockConfiguration.objectLockEnabled is ${shown(enabled)}: nothing is locked` }];
  },
};
