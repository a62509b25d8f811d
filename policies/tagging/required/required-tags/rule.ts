import { tagsOf } from "../../../aws/tags";
import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { UNKNOWN, type ResourceRule, type RuleResource, type RuleSettings } from "../../../rule";
import { matchesGlob } from "../../../values/glob";
import { hasUnknown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "required-tags",
  pack: "tagging",
  severity: "high",
  asks: "Every taggable resource carries the required tags, each with a value.",
  why: "A resource without owner, environment and cost center cannot be charged to anybody, nor can anybody be called when it fails.",
  fix: "Add the missing tags to the resource, or to defaultTags of its provider.",
  example: `new aws.Provider("aws", { defaultTags: { tags: { environment: "dev", owner: "team-orders", "cost-center": "1234" } } })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["12.5.1"] },
  publicIds: [],
  scope: "resource",
  types: TAGGABLE_TYPES,
  reads: ["requiredTags", "untaggedTypes", "requiredTagsByType", "optionalTagsByType", "tagDefaults"],
  check(resource, settings) {
    const missing = missingTags(resource, settings);
    if (missing.length === 0) return [];
    return [{ message: `missing tag${missing.length > 1 ? "s" : ""} ${missing.join(", ")}` }];
  },
  remediate(resource, settings) {
    const { tagDefaults } = settings;
    const repairable = missingTags(resource, settings).filter((key) => Object.hasOwn(tagDefaults, key));
    if (repairable.length === 0) return undefined;
    const tags = resource.properties["tags"];
    if (!Array.isArray(tags)) return { tags: Object.fromEntries(repairable.map((key) => [key, tagDefaults[key]])) };
    // A list is replaced as a whole, and what is not known yet could not be written back.
    if (hasUnknown(tags)) return undefined;
    return { tags: [...tags, ...repairable.map((key) => ({ key, value: tagDefaults[key], propagateAtLaunch: true }))] };
  },
};

function missingTags(resource: RuleResource, settings: RuleSettings): string[] {
  const tags = tagsOf(resource);
  if (tags === UNKNOWN || settings.untaggedTypes.some((pattern) => matchesGlob(pattern, resource.type))) return [];
  const optional = keysOf(settings.optionalTagsByType, resource.type);
  const wanted = new Set([...settings.requiredTags, ...keysOf(settings.requiredTagsByType, resource.type)]);
  return [...wanted].filter((key) => {
    const value = tags.get(key);
    return !optional.includes(key) && (value === undefined || value === null || value === "");
  });
}

/** The tag keys that a table has for a type, under its token or a pattern of it. */
function keysOf(byType: Readonly<Record<string, readonly string[]>>, type: string): string[] {
  return Object.entries(byType).flatMap(([pattern, keys]) => (matchesGlob(pattern, type) ? keys : []));
}
