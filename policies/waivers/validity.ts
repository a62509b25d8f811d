import type { Framework, Severity } from "../rule";
import type { Violation } from "../violation";
import type { Waiver } from "./waiver";

interface WaiverRule {
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
export const WAIVERS_VALID: WaiverRule = {
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
export function expiredViolation({ rule, resource, owner, expires }: Waiver): Violation {
  return waiverViolation(`the waiver of ${rule} for ${resource} expired on ${expires}; its owner is ${owner}`);
}

/** A violation of {@link WAIVERS_VALID}. */
export function waiverViolation(message: string): Violation {
  const { name, pack, severity, fix, frameworks, publicIds } = WAIVERS_VALID;
  return { rule: name, pack, severity, enforcement: "mandatory", message, fix, frameworks, publicIds };
}
