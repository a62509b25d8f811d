import { mayReferToUnknown } from "../relations/references";
import { UNKNOWN, type RuleResource } from "../rule";
import { matchesGlob } from "../values/glob";
import { at, hasUnknown, objects, property, stringsInside } from "../values/read";
import { tagsOf } from "./tags";

export const BACKUP_SELECTION = "aws:backup/selection:Selection";

/** What selections of AWS Backup take in. Their `conditions`, which can only narrow that, are not read. */
export interface BackedUp {
  /** `SERVICE:RESOURCE` of ARNs: rules see no account or region in the inputs of what is backed up. */
  names: ReadonlySet<string>;
  /** Those of them that have wildcards. */
  patterns: readonly string[];
  /** Values by the key of the tag that they select. */
  tags: ReadonlyMap<string, ReadonlySet<unknown>>;
}

/** What selections take in; undefined when a part of that is not known yet. */
export function backedUpBy(selections: readonly RuleResource[]): BackedUp | undefined {
  const vague = (selection: RuleResource): boolean =>
    mayReferToUnknown(selection, "resources") || hasUnknown(property(selection, "selectionTags"));
  if (selections.some(vague)) return undefined;
  const names = new Set(selections.flatMap(arnsOf).map(nameIn));
  const tags = new Map<string, Set<unknown>>();
  for (const tag of selections.flatMap((selection) => objects(property(selection, "selectionTags")))) {
    const key = at(tag, "key");
    if (typeof key !== "string") continue;
    tags.set(key, (tags.get(key) ?? new Set()).add(at(tag, "value")));
  }
  return { names, patterns: [...names].filter((name) => /[*?]/.test(name)), tags };
}

/** A selection that only says what it leaves out takes in everything else. */
function arnsOf(selection: RuleResource): string[] {
  const given = stringsInside(property(selection, "resources"));
  const leavesOut = stringsInside(property(selection, "notResources")).length > 0;
  return given.length === 0 && leavesOut ? ["*"] : given;
}

/** `rds:cluster:orders` of `arn:aws:rds:eu-west-1:123456789012:cluster:orders`, `rds:*` of `arn:aws:rds:*`. */
function nameIn(arn: string): string {
  const fields = arn.split(":");
  return `${fields[2] ?? "*"}:${fields.slice(5).join(":") || "*"}`;
}

/** Whether a resource is taken in, by the end of its ARN, such as `rds:cluster:orders`, or a tag, or may be for all we know. */
export function mayBeBackedUp(resource: RuleResource, name: string, { names, patterns, tags }: BackedUp): boolean {
  if (names.has(name) || patterns.some((pattern) => matchesGlob(pattern, name))) return true;
  const own = tagsOf(resource);
  if (own === UNKNOWN) return tags.size > 0;
  return [...own].some(([key, value]) => {
    const selected = tags.get(key);
    return selected !== undefined && (value === UNKNOWN || selected.has(value));
  });
}
