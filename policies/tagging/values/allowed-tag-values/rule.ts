import { tagsOf } from "../../../aws/tags";
import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { shown } from "../../../values/read";

function isAllowed(value: string, allowed: readonly string[] | string): boolean {
  return typeof allowed === "string" ? new RegExp(`^(?:${allowed})$`, "u").test(value) : allowed.includes(value);
}

export const rule: ResourceRule = {
  name: "allowed-tag-values",
  pack: "tagging",
  severity: "medium",
  asks: "Tags have one of the values that the organisation allows.",
  why: '"Prod", "production" and "prd" are three cost centers in the bill and none in the report.',
  fix: "Use an allowed value.",
  example: `tags: { environment: "prod" }`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["12.5.1"] },
  publicIds: [],
  scope: "resource",
  types: TAGGABLE_TYPES,
  reads: ["allowedTagValues"],
  check(resource, { allowedTagValues }) {
    const tags = tagsOf(resource);
    if (tags === UNKNOWN) return [];
    return Object.entries(allowedTagValues).flatMap(([key, allowed]) => {
      const value = tags.get(key);
      if (typeof value !== "string" || isAllowed(value, allowed)) return [];
      const range = typeof allowed === "string" ? `must match ${allowed}` : `must be one of ${allowed.join(", ")}`;
      return [{ message: `tag ${key} is ${shown(value)}; it ${range}` }];
    });
  },
};
