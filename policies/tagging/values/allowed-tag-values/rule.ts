import { tagsOf } from "../../../aws/tags";
import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { UNKNOWN, type ResourceRule, type RuleResource } from "../../../rule";
import { shown } from "../../../values/read";

type Allowed = readonly string[] | string;

function isAllowed(value: string, allowed: Allowed): boolean {
  return typeof allowed === "string" ? new RegExp(`^(?:${allowed})$`, "u").test(value) : allowed.includes(value);
}

/** The one allowed value that a value differs from in case and spaces at its ends only. */
function intended(value: string, allowed: Allowed): string | undefined {
  if (typeof allowed === "string") return undefined;
  const alike = allowed.filter((candidate) => candidate.toLowerCase() === value.trim().toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}

/** Tags whose value is not allowed. */
function wrongTags(
  resource: RuleResource,
  allowedTagValues: Readonly<Record<string, Allowed>>,
): { key: string; value: string; allowed: Allowed }[] {
  const tags = tagsOf(resource);
  if (tags === UNKNOWN) return [];
  return Object.entries(allowedTagValues).flatMap(([key, allowed]) => {
    const value = tags.get(key);
    return typeof value !== "string" || isAllowed(value, allowed) ? [] : [{ key, value, allowed }];
  });
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
  check: (resource, { allowedTagValues }) =>
    wrongTags(resource, allowedTagValues).map(({ key, value, allowed }) => {
      const range = typeof allowed === "string" ? `must match ${allowed}` : `must be one of ${allowed.join(", ")}`;
      return { message: `tag ${key} is ${shown(value)}; it ${range}` };
    }),
  remediate(resource, { allowedTagValues }) {
    if (Array.isArray(resource.properties["tags"])) return undefined;
    const repaired = wrongTags(resource, allowedTagValues).flatMap(({ key, value, allowed }) => {
      const right = intended(value, allowed);
      return right === undefined ? [] : [[key, right] as const];
    });
    return repaired.length === 0 ? undefined : { tags: Object.fromEntries(repaired) };
  },
};
