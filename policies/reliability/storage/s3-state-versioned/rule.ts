import { configuredBuckets } from "../../../aws/buckets";
import { tagsOf } from "../../../aws/tags";
import { BUCKETS } from "../../../aws/types";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";

const VERSIONING: readonly string[] = [
  "aws:s3/bucketVersioning:BucketVersioning",
  "aws:s3/bucketVersioningV2:BucketVersioningV2",
];
const GOOD: readonly unknown[] = ["Enabled", UNKNOWN];

/** How people call a bucket that holds the state of infrastructure, and the tag that says what it is for. */
const STATE_NAME = /(^|[-_.])(tf|terraform|pulumi|infra)?[-_.]?(tfstate|state|states|checkpoints?)([-_.]|$)/i;
const PURPOSE_TAGS = ["purpose", "content", "usage"];

function holdsState(bucket: RuleResource): boolean {
  const tags = tagsOf(bucket);
  const purposes = tags === UNKNOWN ? [] : PURPOSE_TAGS.map((key) => tags.get(key));
  return [bucket.name, property(bucket, "bucket"), ...purposes].some(
    (text) => typeof text === "string" && STATE_NAME.test(text),
  );
}

export const rule: StackRule = {
  name: "s3-state-versioned",
  pack: "reliability",
  severity: "high",
  asks: "A bucket that holds the state of infrastructure keeps old versions.",
  why: "One broken write loses the record of everything that exists, and an older version is the only way back.",
  fix: "Add an aws.s3.BucketVersioning with status Enabled.",
  example: `new aws.s3.BucketVersioning("state", { bucket: bucket.id, versioningConfiguration: { status: "Enabled" } })`,
  frameworks: { soc2: ["A1.2", "CC8.1"] },
  publicIds: [],
  scope: "stack",
  types: [...BUCKETS, ...VERSIONING],
  check: (resources) =>
    configuredBuckets(resources, VERSIONING)
      .filter(({ bucket }) => holdsState(bucket))
      .filter(({ bucket, by }) => {
        const own = property(bucket, "versioning.enabled");
        const versioned = by.some((resource) => GOOD.includes(property(resource, "versioningConfiguration.status")));
        return !versioned && own !== UNKNOWN && !isTrue(own);
      })
      .map(({ bucket }) => ({ resource: bucket, message: "holds state, and keeps no old versions of it" })),
};
