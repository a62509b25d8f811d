import { tagsOf } from "../../../aws/tags";
import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { UNKNOWN, type ResourceRule, type RuleResource, type RuleSettings } from "../../../rule";

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
  reads: ["requiredTags", "untaggedTypes", "tagDefaults"],
  check(resource, settings) {
    const missing = missingTags(resource, settings);
    if (missing.length === 0) return [];
    return [{ message: `missing tag${missing.length > 1 ? "s" : ""} ${missing.join(", ")}` }];
  },
  remediate(resource, settings) {
    const { tagDefaults } = settings;
    // An Auto Scaling group lists its tags: there is no object to lay the missing ones over.
    if (Array.isArray(resource.properties["tags"])) return undefined;
    const repairable = missingTags(resource, settings).filter((key) => Object.hasOwn(tagDefaults, key));
    if (repairable.length === 0) return undefined;
    return { tags: Object.fromEntries(repairable.map((key) => [key, tagDefaults[key]])) };
  },
};

function missingTags(resource: RuleResource, { requiredTags, untaggedTypes }: RuleSettings): string[] {
  const tags = tagsOf(resource);
  if (tags === UNKNOWN || untaggedTypes.includes(resource.type)) return [];
  return requiredTags.filter((key) => {
    const value = tags.get(key);
    return value === undefined || value === null || value === "";
  });
}
