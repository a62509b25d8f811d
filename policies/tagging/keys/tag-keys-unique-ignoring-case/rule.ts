import { tagsOf } from "../../../aws/tags";
import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "tag-keys-unique-ignoring-case",
  pack: "tagging",
  severity: "medium",
  asks: "No two tags of a resource have keys that differ only in case.",
  why: "AWS keeps both, and every report and policy picks the one it happens to know; IAM refuses them altogether.",
  fix: "Remove all but one of the tags.",
  example: `tags: { owner: "team-orders" }`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: [],
  scope: "resource",
  types: TAGGABLE_TYPES,
  check(resource) {
    const tags = tagsOf(resource);
    if (tags === UNKNOWN) return [];
    const spellings = new Map<string, string[]>();
    for (const key of tags.keys()) spellings.set(key.toLowerCase(), [...(spellings.get(key.toLowerCase()) ?? []), key]);
    return [...spellings.values()]
      .filter((keys) => keys.length > 1)
      .map((keys) => ({ message: `tag keys ${keys.map(shown).join(" and ")} differ only in case` }));
  },
};
