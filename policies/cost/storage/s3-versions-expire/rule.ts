import { configuredBuckets } from "../../../aws/buckets";
import { BUCKETS } from "../../../aws/types";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { at, hasUnknown, isEmpty, isTrue, objects, property } from "../../../values/read";

const VERSIONING: readonly string[] = [
  "aws:s3/bucketVersioning:BucketVersioning",
  "aws:s3/bucketVersioningV2:BucketVersioningV2",
];
const LIFECYCLES: readonly string[] = [
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
];

function isVersioned(bucket: RuleResource, by: readonly RuleResource[]): boolean {
  return (
    isTrue(property(bucket, "versioning.enabled")) ||
    by.some(
      (resource) =>
        VERSIONING.includes(resource.type) && property(resource, "versioningConfiguration.status") === "Enabled",
    )
  );
}

/** Whether lifecycle rules, as either type writes them, remove old versions; what is not known yet may. */
function removesVersions(rules: unknown): boolean {
  if (rules === UNKNOWN || hasUnknown(rules)) return true;
  return objects(rules).some(
    (rule) =>
      !isEmpty(at(rule, "noncurrentVersionExpiration")) &&
      at(rule, "status") !== "Disabled" &&
      at(rule, "enabled") !== false,
  );
}

export const rule: StackRule = {
  name: "s3-versions-expire",
  pack: "cost",
  severity: "low",
  asks: "A bucket that keeps old versions of objects removes them after some time.",
  why: "Every version is stored and paid for in full, deleted objects included, and no listing shows it.",
  fix: "Add a lifecycle rule with noncurrentVersionExpiration.",
  example: `new aws.s3.BucketLifecycleConfiguration("data", { bucket: bucket.id, rules: [{ id: "old", status: "Enabled", noncurrentVersionExpiration: { noncurrentDays: 30 } }] })`,
  frameworks: { gdpr: ["5(1)(e)"] },
  publicIds: [],
  scope: "stack",
  types: [...BUCKETS, ...VERSIONING, ...LIFECYCLES],
  check: (resources) =>
    configuredBuckets(resources, [...VERSIONING, ...LIFECYCLES])
      .filter(({ bucket, by }) => isVersioned(bucket, by))
      .filter(({ bucket, by }) => {
        const lists = by.filter(({ type }) => LIFECYCLES.includes(type)).map((resource) => property(resource, "rules"));
        return ![property(bucket, "lifecycleRules"), ...lists].some(removesVersions);
      })
      .map(({ bucket }) => ({ resource: bucket, message: "old versions of objects are kept without end" })),
};
