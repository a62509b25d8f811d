import type { ResourceRule } from "../../../rule";
import { at, hasUnknown, isEmpty, objects, property, type Properties } from "../../../values/read";

/** Whether the rule leaves out some objects: by `filter`, or by `prefix` as it was written before. */
function isPartial(rule: Properties): boolean {
  const filters = objects(at(rule, "filter")).flatMap((filter) => [filter, ...objects(at(filter, "and"))]);
  const limits = filters.flatMap((filter) => Object.entries(filter)).filter(([name]) => name !== "and");
  return !isEmpty(at(rule, "prefix")) || limits.some(([, value]) => !isEmpty(value ?? undefined) && value !== 0);
}

function aborts(rule: Properties): boolean {
  return (
    at(rule, "abortIncompleteMultipartUpload") !== undefined && at(rule, "status") === "Enabled" && !isPartial(rule)
  );
}

export const rule: ResourceRule = {
  name: "s3-aborts-multipart-uploads",
  pack: "security",
  severity: "low",
  asks: "A lifecycle configuration discards uploads that were begun and never finished, anywhere in the bucket.",
  why: "The parts are paid for and kept for ever, and no listing shows them.",
  fix: "Add an enabled rule without a filter that has abortIncompleteMultipartUpload.",
  example: `{ id: "uploads", status: "Enabled", filter: {}, abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } }`,
  frameworks: { soc2: ["CC6.5"], gdpr: ["5(1)(e)"] },
  publicIds: ["CKV_AWS_300"],
  scope: "resource",
  types: [
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
  ],
  check(configuration) {
    const rules = property(configuration, "rules");
    if (objects(rules).some(aborts) || hasUnknown(rules)) return [];
    return [{ message: "no enabled rule for all objects has abortIncompleteMultipartUpload" }];
  },
};
