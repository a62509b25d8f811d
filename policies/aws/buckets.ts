import { namedBy, naming, ofTypes, refersToUnknown } from "../relations/references";
import type { RuleResource } from "../rule";
import { property } from "../values/read";
import { BUCKETS } from "./types";

/** A bucket with the resources that configure it from outside, such as `aws:s3/bucketVersioning:BucketVersioning`. */
export interface ConfiguredBucket {
  bucket: RuleResource;
  by: readonly RuleResource[];
}

const IDENTIFIERS: readonly string[] = ["bucket", "id", "arn"];
const NO_RESOURCES: readonly RuleResource[] = [];

/**
 * Every bucket with those resources of the given types that are for it.
 *
 * @returns nothing when it is not known yet which bucket one of them is for: it may be any.
 */
export function configuredBuckets(resources: readonly RuleResource[], types: readonly string[]): ConfiguredBucket[] {
  const configurations = ofTypes(resources, types);
  if (configurations.some((configuration) => refersToUnknown(configuration, "bucket"))) return [];
  const buckets = ofTypes(resources, BUCKETS);
  const by = naming(configurations, "bucket", buckets, IDENTIFIERS);
  return buckets.map((bucket) => ({ bucket, by: by.get(bucket) ?? NO_RESOURCES }));
}

/**
 * The resources of the given types, those for the same bucket together, whether the bucket is here or only its name.
 *
 * @returns nothing when it is not known yet which bucket one of them is for.
 */
export function groupedByBucket(resources: readonly RuleResource[], types: readonly string[]): RuleResource[][] {
  const configurations = ofTypes(resources, types);
  if (configurations.some((configuration) => refersToUnknown(configuration, "bucket"))) return [];
  const bucketsOf = namedBy(configurations, "bucket", ofTypes(resources, BUCKETS), IDENTIFIERS);
  const groups = new Map<unknown, RuleResource[]>();
  for (const configuration of configurations) {
    const [bucket] = bucketsOf.get(configuration) ?? [];
    const key = bucket ?? property(configuration, "bucket");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [configuration]);
    else group.push(configuration);
  }
  return [...groups.values()];
}
