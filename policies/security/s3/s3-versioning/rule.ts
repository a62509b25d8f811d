import { bucketsWithout } from "../../../aws/buckets";
import { BUCKETS } from "../../../aws/types";
import { ofTypes } from "../../../relations/references";
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
  publicIds: ["CKV_AWS_21"],
  scope: "stack",
  types: [...BUCKETS, ...CONFIGURATIONS],
  check(resources) {
    const good = ofTypes(resources, CONFIGURATIONS).filter((versioning) =>
      GOOD.includes(property(versioning, "versioningConfiguration.status")),
    );
    return bucketsWithout(resources, good, CONFIGURATIONS)
      .filter(
        (bucket) =>
          !isTrue(property(bucket, "versioning.enabled")) && property(bucket, "versioning.enabled") !== UNKNOWN,
      )
      .map((resource) => ({ resource, message: "versioning is not enabled for this bucket" }));
  },
};
