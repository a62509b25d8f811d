import { Spellings } from "../../../aws/spelling";
import { tagsOf } from "../../../aws/tags";
import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { UNKNOWN, type RuleResource, type StackFinding, type StackRule } from "../../../rule";
import { shown } from "../../../values/read";

/** Keys that name somebody or something, whose values are words and no free text. */
const NAMING_KEYS = ["team", "system", "workload"];

function inconsistent(resources: readonly RuleResource[], key: string): StackFinding[] {
  const spellings = new Spellings();
  for (const resource of resources) {
    const tags = tagsOf(resource);
    const value = tags === UNKNOWN ? undefined : tags.get(key);
    if (typeof value === "string" && value !== "") spellings.add(value, resource);
  }
  return spellings.misspelled().map(({ resource, written, usual }) => ({
    resource,
    message: `tag ${key} is ${shown(written)}, which is ${shown(usual)} elsewhere`,
  }));
}

export const rule: StackRule = {
  name: "tag-values-consistent",
  pack: "tagging",
  severity: "low",
  asks: "One team, system, cost center or environment is written alike on all resources of a stack.",
  why: '"Team Orders" and "team-orders" are two owners in every report, and both look cheap.',
  fix: "Write the value as most resources do.",
  example: `tags: { owner: "team-orders" }`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: [],
  scope: "stack",
  types: TAGGABLE_TYPES,
  reads: ["requiredTags", "costAllocationTags"],
  check: (resources, { requiredTags, costAllocationTags }) =>
    [...new Set([...requiredTags, ...costAllocationTags, ...NAMING_KEYS])].flatMap((key) =>
      inconsistent(resources, key),
    ),
};
