import { shortName } from "../../../run/urn";
import type { CheckReport, CheckViolation } from "../../report";
import { clipped, code, html, plain } from "../../../markdown/escape";
import type { Details } from "./fit";
import { counted } from "./summary";

const SHOWN_RULES = 15;
const SHOWN_RESOURCES = 5;

/** Violations that the change brings, by rule: mandatory ones first. */
export function newViolations({ violations }: CheckReport): string[] {
  const fresh = violations.filter(({ status }) => status === "new");
  if (fresh.length === 0) return [];
  const groups = mandatoryFirst(byRule(fresh));
  const rest = groups.length - SHOWN_RULES;
  const more = rest > 0 ? [`- and ${counted(rest, "more rule")}, which the JSON report lists`] : [];
  return ["#### New violations", "", ...groups.slice(0, SHOWN_RULES).flatMap((group) => groupLines(group)), ...more];
}

/** A rule, the resources that break it, and how to fix it. */
function groupLines(group: Group, shown = SHOWN_RESOURCES): string[] {
  const [first] = group;
  const about = [first.pack, first.severity, first.enforcement].filter((part) => part !== undefined).join(", ");
  const rest = group.length - shown;
  return [
    `- ${isAdvisory(first) ? "💡" : "❌"} **${code(first.rule)}** (${plain(about)})`,
    ...group.slice(0, shown).map((violation) => `  - ${where(violation)}: ${plain(clipped(violation.message))}`),
    ...(rest > 0 ? [`  - and ${counted(rest, "more resource")}`] : []),
    ...(first.fix === "" ? [] : [`  - _Fix:_ ${plain(clipped(first.fix))}`]),
  ];
}

/** Violations that were there before, by rule: mandatory ones first. */
export function standingDetails({ violations }: CheckReport): Details[] {
  const standing = violations.filter(({ status }) => status === "standing");
  if (standing.length === 0) return [];
  const lines = mandatoryFirst(byRule(standing)).flatMap((group) => groupLines(group, group.length));
  return [{ summary: html(`${counted(standing.length, "standing violation")}, not of this change`), lines }];
}

/** Violations that the change takes away. */
export function fixedDetails({ fixed }: CheckReport): Details[] {
  return details(`${counted(fixed.length, "violation")} fixed`, fixed, (violation) => {
    return `- ${code(violation.rule)} ${resource(violation)}`;
  });
}

/** Violations that somebody accepts for a while. */
export function waivedDetails({ waived }: CheckReport): Details[] {
  return details(`${counted(waived.length, "violation")} waived`, waived, (violation) => {
    const { owner, reason, expires } = violation.waiver;
    return `- ${code(violation.rule)} ${resource(violation)}: ${plain(clipped(reason))} (${plain(owner)}, until ${plain(expires)})`;
  });
}

function details<T>(summary: string, items: readonly T[], line: (item: T) => string): Details[] {
  return items.length === 0 ? [] : [{ summary: html(summary), lines: items.map(line) }];
}

type Group = [CheckViolation, ...CheckViolation[]];

function byRule(violations: readonly CheckViolation[]): Group[] {
  const groups = new Map<string, Group>();
  for (const violation of violations) {
    const group = groups.get(violation.rule);
    if (group === undefined) groups.set(violation.rule, [violation]);
    else group.push(violation);
  }
  return [...groups.values()];
}

function mandatoryFirst(groups: readonly Group[]): Group[] {
  return [...groups].sort(([a], [b]) => Number(isAdvisory(a)) - Number(isAdvisory(b)));
}

function isAdvisory({ enforcement }: CheckViolation): boolean {
  return enforcement !== "mandatory";
}

function where(violation: CheckViolation): string {
  const { file, line } = violation.place;
  return `${resource(violation)} (${code(`${file}:${line}`)})`;
}

function resource({ stack, urn }: { stack: string; urn?: string }): string {
  return urn === undefined ? code(stack) : `${code(stack)}: ${code(shortName(urn))}`;
}
