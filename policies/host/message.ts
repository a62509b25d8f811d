import type { Finding, Rule } from "../rule";

const FIX = "\n    fix: ";

/** What the engine prints below the rule's name, the resource and what the rule asks: what was found, how to fix it, why. */
export function messageOf(rule: Pick<Rule, "fix" | "why">, finding: Finding): string {
  return `  ${finding.message}${FIX}${rule.fix}\n    why: ${rule.why}`;
}

/** What was found, out of the engine's rendering of a message that {@link messageOf} composed. */
export function findingOf(rule: Pick<Rule, "asks"> | undefined, rendered: string): string {
  const end = rendered.indexOf(FIX);
  const text = end < 0 ? rendered : rendered.slice(0, end);
  const prefix = rule === undefined ? "" : `${rule.asks}\n`;
  return (text.startsWith(prefix) ? text.slice(prefix.length) : text).trim();
}
