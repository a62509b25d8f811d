import { findRule } from "../rules";
import type { Violation, WaivedViolation } from "../violation";
import { WAIVERS_VALID, type RuleText } from "../waivers/validity";
import { findingOf } from "./message";
import { parseWaived, WAIVED_FINDINGS } from "./waived";

/** The engine's event of a broken policy, as the Automation API hands it on. */
export interface PolicyEvent {
  resourceUrn?: string;
  /** With terminal colours in the engine's own notation, e.g. `<{%reset%}>`. */
  message: string;
  policyName: string;
  policyPackName: string;
  enforcementLevel: string;
}

/** The violation that an event of the engine reports. */
export function violationOf(event: PolicyEvent): Violation {
  const rule = event.policyName === WAIVERS_VALID.name ? WAIVERS_VALID : findRule(event.policyName);
  const message = findingOf(rule, withoutColours(event.message));
  return violation(event, rule, { name: event.policyName, enforcement: event.enforcementLevel, message });
}

/** The finding that an event tells a waiver has accepted; undefined for every other event. */
export function waivedOf(event: PolicyEvent): WaivedViolation | undefined {
  if (event.policyName !== WAIVED_FINDINGS.name) return undefined;
  const waived = parseWaived(findingOf(WAIVED_FINDINGS, withoutColours(event.message)));
  if (waived === undefined) return undefined;
  const { rule: name, enforcement, message, waiver } = waived;
  return { ...violation(event, findRule(name), { name, enforcement, message }), waiver };
}

function violation(
  event: PolicyEvent,
  rule: RuleText | undefined,
  { name, enforcement, message }: { name: string; enforcement: string; message: string },
): Violation {
  const urn = isAboutWholeStack(event, rule) ? undefined : event.resourceUrn;
  return {
    rule: name,
    pack: rule?.pack ?? event.policyPackName,
    severity: rule?.severity,
    enforcement,
    urn,
    type: urn === undefined ? undefined : typeOf(urn),
    message,
    fix: rule?.fix ?? "",
    frameworks: rule?.frameworks ?? {},
    publicIds: rule?.publicIds ?? [],
  };
}

const STACK = "pulumi:pulumi:Stack";

/** The engine hangs what is about no resource on the stack's own. */
function isAboutWholeStack({ resourceUrn = "" }: PolicyEvent, rule: RuleText | undefined): boolean {
  if (resourceUrn === "") return true;
  if (rule === undefined || typeOf(resourceUrn) !== STACK) return false;
  return findRule(rule.name)?.types.includes(STACK) !== true;
}

/** The resource's own type: the last of the `$`-separated types of the URN's third part. */
function typeOf(urn: string): string | undefined {
  return urn.split("::")[2]?.split("$").at(-1);
}

function withoutColours(text: string): string {
  return text.replace(/<\{%[^%]*%\}>/g, "").trim();
}
