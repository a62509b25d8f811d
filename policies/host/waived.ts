import type { Acceptance } from "../violation";

/** A finding that a waiver accepted, as the packs tell it to the engine. */
export interface WaivedFinding {
  rule: string;
  /** What the finding would have been enforced as. */
  enforcement: string;
  message: string;
  waiver: Acceptance;
}

/** The policy under which the packs list what waivers accepted, so that it is seen and not lost. */
export const WAIVED_FINDINGS = { name: "waived-findings", asks: "A waiver accepts this finding for now." };

/** What the engine prints of a waived finding; {@link parseWaived} reads it back. */
export function waivedMessage({ rule, enforcement, message, waiver }: WaivedFinding): string {
  const { expires, owner, reason } = waiver;
  return `  ${rule} (${enforcement}): ${message}\n    waived until ${expires} by ${JSON.stringify(owner)}: ${JSON.stringify(reason)}`;
}

const FORM = /^([a-z0-9-]+) \((\w+)\): ([\s\S]*)\n\s*waived until (\S+) by ("(?:[^"\\]|\\.)*"): ("(?:[^"\\]|\\.)*")$/;

/** Reads a {@link waivedMessage}; undefined when the text is none. */
export function parseWaived(text: string): WaivedFinding | undefined {
  const match = FORM.exec(text.trim());
  if (match === null) return undefined;
  const [, rule = "", enforcement = "", message = "", expires = "", owner = "", reason = ""] = match;
  const waiver = { owner: JSON.parse(owner) as string, reason: JSON.parse(reason) as string, expires };
  return { rule, enforcement, message, waiver };
}
