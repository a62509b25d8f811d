import pc from "picocolors";
import type { Violation, WaivedViolation } from "../../policies";
import { shortName } from "../run/urn";

const SHOWN_RULES = 6;
const SHOWN_RESOURCES = 3;

export interface StackViolations {
  /** How people call the stack. */
  name: string;
  policies: readonly Violation[];
}

interface Group {
  first: Violation;
  where: string[];
}

/** Violations by rule, so that they fit a screen: the rule, how to fix it, and what it was found in. */
export function describeViolations(
  stacks: readonly StackViolations[],
  enforcement: "mandatory" | "advisory",
): string[] {
  const groups = new Map<string, Group>();
  for (const { name, policies } of stacks) {
    for (const violation of policies) {
      if ((violation.enforcement === "mandatory") !== (enforcement === "mandatory")) continue;
      const group = groups.get(violation.rule) ?? { first: violation, where: [] };
      const resource = violation.urn === undefined ? "the whole stack" : shortName(violation.urn);
      group.where.push(`${name}: ${resource}: ${oneLine(violation.message)}`);
      groups.set(violation.rule, group);
    }
  }
  const shown = [...groups.values()].slice(0, SHOWN_RULES);
  const rest = groups.size - shown.length;
  return [...shown.flatMap(describeGroup), ...(rest > 0 ? [pc.dim(`and ${rest} more rules`)] : [])];
}

const SHOWN_WAIVED = 8;

/** Findings that waivers accept, a line each: which, where, until when, by whom and why. */
export function describeWaived(stacks: readonly { name: string; waived: readonly WaivedViolation[] }[]): string[] {
  const lines = stacks.flatMap(({ name, waived }) =>
    waived.map(({ rule, urn, waiver: { owner, expires, reason } }) => {
      const resource = urn === undefined ? "the whole stack" : shortName(urn);
      return `${rule}: ${name}: ${resource}: until ${expires}, ${owner}: ${oneLine(reason)}`;
    }),
  );
  const rest = lines.length - SHOWN_WAIVED;
  return [...lines.slice(0, SHOWN_WAIVED), ...(rest > 0 ? [pc.dim(`and ${rest} more`)] : [])];
}

function describeGroup({ first, where }: Group): string[] {
  const colour = first.enforcement === "mandatory" ? pc.red : pc.yellow;
  const about = [first.pack, first.severity].filter((part) => part !== undefined).join(", ");
  const more = where.length - SHOWN_RESOURCES;
  return [
    `${colour(first.rule)} ${pc.dim(`(${about})`)}`,
    ...where.slice(0, SHOWN_RESOURCES).map((line) => `  ${line}`),
    ...(more > 0 ? [pc.dim(`  and ${more} more`)] : []),
    ...(first.fix === "" ? [] : [`  ${pc.bold("fix:")} ${oneLine(first.fix)}`]),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}
