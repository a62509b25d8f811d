import { UNKNOWN, type RuleResource } from "../rule";
import { at, isObject, objects, property } from "../values/read";

/** Tags by key; a value that is not known yet is `UNKNOWN`. */
export type Tags = ReadonlyMap<string, unknown>;

/**
 * The tags of a resource, the provider's default tags included, whether written as an object or, as Auto Scaling groups
 * do, as a list of keys and values.
 *
 * @returns `UNKNOWN` when not even the keys are known yet.
 */
export function tagsOf(resource: RuleResource): Tags | typeof UNKNOWN {
  const own = property(resource, "tags");
  const all = property(resource, "tagsAll");
  if (own === UNKNOWN || all === UNKNOWN) return UNKNOWN;
  return new Map([...entries(all), ...entries(own)]);
}

function entries(tags: unknown): [string, unknown][] {
  if (Array.isArray(tags)) {
    return objects(tags).flatMap((tag): [string, unknown][] => {
      const key = at(tag, "key");
      return typeof key === "string" ? [[key, at(tag, "value")]] : [];
    });
  }
  return isObject(tags) ? Object.entries(tags) : [];
}
