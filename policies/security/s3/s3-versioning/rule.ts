import { configuredBuckets } from "../../../aws/buckets";
import { BUCKETS } from "../../../aws/types";
import { UNKNOWN, type StackRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";

const CONFIGURATIONS: readonly string[] = [
  "aws:s3/bucketVersioning:BucketVersioning",
  "aws:s3/bucketVersioningV2:BucketVersioningV2",
];

const GOOD: readonly unknown[] = ["Enabled", UNKNOWN];

export const rule: StackRule = {
  name: "s3-versioning",
  pack: "security",
  severity: "medium",
  asks: "Every bucket keeps old versions of its objects.",
  why: "An overwritten or deleted object, by mistake or by ransomware, is gone.",
  fix: "Add an aws.s3.BucketVersioning with status Enabled, and a lifecycle rule that expires old versions.",
  example: `new aws.s3.BucketVersioning("data", { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_21", "AVD-AWS-0090"],
  scope: "stack",
  types: [...BUCKETS, ...CONFIGURATIONS],
  check: (resources) =>
    configuredBuckets(resources, CONFIGURATIONS)
      .filter(({ bucket, by }) => {
        const inline = property(bucket, "versioning.enabled");
        const separate = by.some((versioning) => GOOD.includes(property(versioning, "versioningConfiguration.status")));
        return !isTrue(inline) && inline !== UNKNOWN && !separate;
      })
      .map(({ bucket }) => ({ resource: bucket, message: "versioning is not enabled for this bucket" })),
};
