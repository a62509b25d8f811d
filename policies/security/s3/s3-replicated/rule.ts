import { configuredBuckets } from "../../../aws/buckets";
import { BUCKETS } from "../../../aws/types";
import { UNKNOWN, type StackRule } from "../../../rule";
import { at, hasUnknown, objects, property } from "../../../values/read";

const CONFIGURATIONS: readonly string[] = ["aws:s3/bucketReplicationConfig:BucketReplicationConfig"];

function replicates(rules: unknown): boolean {
  return hasUnknown(rules) || objects(rules).some((rule) => at(rule, "status") === "Enabled");
}

export const rule: StackRule = {
  name: "s3-replicated",
  pack: "security",
  severity: "low",
  asks: "Every bucket is copied to another region.",
  why: "When the region is lost, or the account locked, the data is.",
  fix: "Add an aws.s3.BucketReplicationConfig with an enabled rule to a bucket of another region.",
  example: `new aws.s3.BucketReplicationConfig("data", { bucket: bucket.id, role: role.arn, rules: [{ status: "Enabled", destination: { bucket: copy.arn } }] })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: ["CKV_AWS_144"],
  scope: "stack",
  types: [...BUCKETS, ...CONFIGURATIONS],
  check: (resources) =>
    configuredBuckets(resources, CONFIGURATIONS)
      .filter(({ bucket, by }) => {
        const inline = property(bucket, "replicationConfiguration.rules");
        return inline !== UNKNOWN && ![inline, ...by.map((each) => property(each, "rules"))].some(replicates);
      })
      .map(({ bucket }) => ({ resource: bucket, message: "no enabled replication rule copies this bucket" })),
};
