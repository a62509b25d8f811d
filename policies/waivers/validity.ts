import type { Framework, Severity } from "../rule";
import type { Violation } from "../violation";
import type { Waiver } from "./waiver";

/** What is told of a broken rule. */
export interface RuleText {
  name: string;
  pack: string;
  severity: Severity;
  asks: string;
  why: string;
  fix: string;
  frameworks: Partial<Record<Framework, readonly string[]>>;
  publicIds: readonly string[];
}

/** What is asked of waivers themselves. Mandatory everywhere: no configuration switches it off. */
export const WAIVERS_VALID: RuleText = {
  name: "waivers-valid",
  pack: "waivers",
  severity: "high",
  asks: "Every waiver is complete and has not expired.",
  why: "A waiver that nobody renews hides a finding that nobody has looked at since.",
  fix: "Fix the resource and delete the waiver, or let its owner decide anew and set a later day.",
  frameworks: {},
  publicIds: [],
};

/** The violation that an expired waiver is. */
export function expiredViolation(waiver: Waiver): Violation {
  const { name, pack, severity, fix, frameworks, publicIds } = WAIVERS_VALID;
  const message = expiredMessage(waiver);
  return { rule: name, pack, severity, enforcement: "mandatory", message, fix, frameworks, publicIds };
}

/** What is told of an expired waiver. */
export function expiredMessage({ rule, resource, owner, expires }: Waiver): string {
  return `the waiver of ${rule} for ${resource} expired on ${expires}; its owner is ${owner}`;
}
