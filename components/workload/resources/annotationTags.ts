import type { ResourceContext } from "./resourceType";

/** What AWS takes in a tag's value (AWS General Reference, "Tagging your AWS resources"). */
const NOT_IN_TAGS = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;
const MAX_TAG_VALUE = 256;

/** Tags of a resource's AWS parts: the workload's, and the annotations that the Score file gives the resource. */
export function annotationTags({ tags, resource }: ResourceContext): Record<string, string> {
  const annotations = Object.entries(resource.annotations).map(([key, value]) => [
    key.slice(0, 128),
    value.replace(NOT_IN_TAGS, "_").slice(0, MAX_TAG_VALUE),
  ]);
  return { ...(Object.fromEntries(annotations) as Record<string, string>), ...tags };
}
