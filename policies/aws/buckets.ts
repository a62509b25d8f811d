import { ofTypes, refersTo, refersToUnknown } from "../relations/references";
import type { RuleResource } from "../rule";
import { BUCKETS } from "./types";

/**
 * The buckets that none of the resources which configure a bucket from outside (`aws:s3/bucketVersioning:…` and the like)
 * is for.
 *
 * @param satellites the configuring resources that count as configured well; all of a type are looked at for unknowns.
 * @param types the types of such resources: when it is not known yet which bucket one is for, no bucket is judged.
 */
export function bucketsWithout(
  resources: readonly RuleResource[],
  satellites: readonly RuleResource[],
  types: readonly string[],
): RuleResource[] {
  if (ofTypes(resources, types).some((satellite) => refersToUnknown(satellite, "bucket"))) return [];
  return ofTypes(resources, BUCKETS).filter(
    (bucket) => !satellites.some((satellite) => refersTo(satellite, "bucket", bucket, ["bucket", "id", "arn"])),
  );
}
