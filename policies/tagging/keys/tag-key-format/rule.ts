import { tagsOf } from "../../../aws/tags";
import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "tag-key-format",
  pack: "tagging",
  severity: "low",
  asks: "Tag keys are written in the organisation's format.",
  why: '"Owner" and "owner" are two different tags to AWS.',
  fix: "Rename the key; the default format is a letter, then letters, digits and : / . _ -.",
  example: `tags: { "cost-center": "1234" }`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: [],
  scope: "resource",
  types: TAGGABLE_TYPES,
  reads: ["tagKeyFormat"],
  check(resource, { tagKeyFormat }) {
    const tags = tagsOf(resource);
    if (tags === UNKNOWN) return [];
    const format = new RegExp(`^(?:${tagKeyFormat})$`, "u");
    return [...tags.keys()]
      .filter((key) => !format.test(key))
      .map((key) => ({ message: `tag key ${shown(key)} does not match ${tagKeyFormat}` }));
  },
};
