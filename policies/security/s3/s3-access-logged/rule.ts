import { configuredBuckets } from "../../../aws/buckets";
import { BUCKETS } from "../../../aws/types";
import type { StackRule } from "../../../rule";
import { property } from "../../../values/read";

const CONFIGURATIONS: readonly string[] = [
  "aws:s3/bucketLogging:BucketLogging",
  "aws:s3/bucketLoggingV2:BucketLoggingV2",
];

export const rule: StackRule = {
  name: "s3-access-logged",
  pack: "security",
  severity: "low",
  asks: "Every bucket logs who reads and writes its objects.",
  why: "After a leak nobody can tell which objects left, and to whom.",
  fix: "Add an aws.s3.BucketLogging that writes to a bucket for logs.",
  example: `new aws.s3.BucketLogging("data", { bucket: bucket.id, targetBucket: logs.id, targetPrefix: "data/" })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_18", "AVD-AWS-0089"],
  scope: "stack",
  types: [...BUCKETS, ...CONFIGURATIONS],
  check: (resources) =>
    configuredBuckets(resources, CONFIGURATIONS)
      .filter(({ bucket, by }) => by.length === 0 && property(bucket, "logging") === undefined)
      .map(({ bucket }) => ({ resource: bucket, message: "nothing logs access to this bucket" })),
};
