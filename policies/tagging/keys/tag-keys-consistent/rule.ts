import { Spellings } from "../../../aws/spelling";
import { tagsOf } from "../../../aws/tags";
import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { UNKNOWN, type StackRule } from "../../../rule";
import { shown } from "../../../values/read";

export const rule: StackRule = {
  name: "tag-keys-consistent",
  pack: "tagging",
  severity: "low",
  asks: "A tag key is written alike on all resources of a stack.",
  why: '"CostCenter", "cost_center" and "cost-center" are three columns of the bill, each of them with holes.',
  fix: "Write the key as most resources do, or as the required tags have it.",
  example: `tags: { "cost-center": "1234" }`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: [],
  scope: "stack",
  types: TAGGABLE_TYPES,
  reads: ["requiredTags"],
  check(resources, { requiredTags }) {
    const spellings = new Spellings();
    for (const resource of resources) {
      const tags = tagsOf(resource);
      if (tags !== UNKNOWN) for (const key of tags.keys()) spellings.add(key, resource);
    }
    return spellings
      .misspelled(requiredTags)
      .filter(({ resource, usual }) => !hasTag(tagsOf(resource), usual))
      .map(({ resource, written, usual }) => ({
        resource,
        message: `tag key ${shown(written)} is written ${shown(usual)} elsewhere`,
      }));
  },
};

/** Both spellings on one resource are two tags, which tag-keys-unique-ignoring-case judges. */
function hasTag(tags: ReturnType<typeof tagsOf>, key: string): boolean {
  return tags !== UNKNOWN && tags.has(key);
}
