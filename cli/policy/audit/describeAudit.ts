import pc from "picocolors";
import { SEVERITIES, type AuditResult, type Violation } from "../../../policies";
import { nameOf, typeOf } from "../../run/urn";
import { wrap } from "../../terminal/wrap";

const SHOWN_RESOURCES = 10;

interface Subject {
  project: string;
  stack: string;
}

/** An audit for people: what is found by rule, the mandatory first, with the fix once; then what does not count, and why. */
export function describeAudit(report: AuditResult & Subject, environmentClass: string): string[] {
  const { violations, waived, baselined, fixed, unusedWaivers, evaluated } = report;
  const mandatory = violations.filter(({ enforcement }) => enforcement === "mandatory");
  const advisory = violations.filter(({ enforcement }) => enforcement !== "mandatory");
  const name = [report.project, report.stack].filter((part) => part !== "").join("/");
  return [
    ...wrap(
      `${name === "" ? "an empty stack" : name}: ${count(evaluated.resources, "resource")} judged by ` +
        `${count(evaluated.rules, "rule")}, as ${environmentClass}`,
    ),
    ...section(pc.red("mandatory"), byRule(mandatory).flatMap(describeRule)),
    ...section(pc.yellow("advisory"), byRule(advisory).flatMap(describeRule)),
    ...section(
      "accepted by waivers",
      waived.flatMap(({ rule, urn, waiver: { expires, owner, reason } }) => [
        ...wrap(`${rule}: ${labelOf(urn)}`, "  "),
        ...wrap(`until ${expires}, ${owner}: ${reason}`, "      "),
      ]),
    ),
    ...section(
      "waivers that accept nothing here",
      unusedWaivers.flatMap(({ rule, resource, owner }) => wrap(`${rule}: ${resource} (${owner})`, "  ")),
    ),
    ...section(
      "gone since the baseline was written: --write-baseline makes it smaller",
      fixed.flatMap(({ rule, urn }) => wrap(`${rule}: ${labelOf(urn)}`, "  ")),
    ),
    "",
    [
      `${mandatory.length} mandatory`,
      `${advisory.length} advisory`,
      ...(waived.length > 0 ? [`${waived.length} waived`] : []),
      ...(baselined.length > 0 ? [`${baselined.length} in the baseline`] : []),
    ].join(", "),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", pc.bold(title), ...lines];
}

/** Findings of one rule each, the worst rules first. */
function byRule(violations: readonly Violation[]): Violation[][] {
  const groups = new Map<string, Violation[]>();
  for (const violation of violations) {
    const group = groups.get(violation.rule);
    if (group === undefined) groups.set(violation.rule, [violation]);
    else group.push(violation);
  }
  const badness = ([first]: Violation[]): number =>
    first?.severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(first.severity);
  return [...groups.values()].sort((a, b) => badness(a) - badness(b));
}

function describeRule(violations: Violation[]): string[] {
  const [first] = violations;
  if (first === undefined) return [];
  const rest = violations.length - SHOWN_RESOURCES;
  return [
    `  ${pc.bold(first.rule)} ${pc.dim(`(${first.pack}, ${first.severity})`)}`,
    ...violations
      .slice(0, SHOWN_RESOURCES)
      .flatMap(({ urn, message }) => [...wrap(labelOf(urn), "    "), ...wrap(message, "      ")]),
    ...(rest > 0 ? [pc.dim(`    and ${rest} more (--json has all)`)] : []),
    ...wrap(`fix: ${first.fix}`, "    "),
  ];
}

function labelOf(urn: string | undefined): string {
  return urn === undefined ? "the whole stack" : `${typeOf(urn)} ${nameOf(urn)}`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
