import { configuredBuckets } from "../../../aws/buckets";
import { BUCKETS } from "../../../aws/types";
import type { StackRule } from "../../../rule";
import { property } from "../../../values/read";

const CONFIGURATIONS: readonly string[] = [
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
];

export const rule: StackRule = {
  name: "s3-lifecycle",
  pack: "security",
  severity: "low",
  asks: "Every bucket says what becomes of old objects.",
  why: "Data that nobody needs any more stays, is paid for, and is there to be stolen.",
  fix: "Add an aws.s3.BucketLifecycleConfiguration that expires old versions or moves objects to a cheaper class.",
  example: `new aws.s3.BucketLifecycleConfiguration("data", { bucket: bucket.id, rules: [{ id: "old", status: "Enabled", filter: {}, noncurrentVersionExpiration: { noncurrentDays: 90 } }] })`,
  frameworks: { soc2: ["CC6.5"], gdpr: ["5(1)(e)"] },
  publicIds: ["CKV2_AWS_61"],
  scope: "stack",
  types: [...BUCKETS, ...CONFIGURATIONS],
  check: (resources) =>
    configuredBuckets(resources, CONFIGURATIONS)
      .filter(({ bucket, by }) => by.length === 0 && property(bucket, "lifecycleRules") === undefined)
      .map(({ bucket }) => ({ resource: bucket, message: "no lifecycle configuration is for this bucket" })),
};
