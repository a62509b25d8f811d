import { findRule } from "../rules";
import type { Violation } from "../violation";
import { findingOf } from "./message";

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
  const rule = findRule(event.policyName);
  const urn = event.resourceUrn === "" ? undefined : event.resourceUrn;
  return {
    rule: event.policyName,
    pack: rule?.pack ?? event.policyPackName,
    severity: rule?.severity,
    enforcement: event.enforcementLevel,
    urn,
    type: urn === undefined ? undefined : typeOf(urn),
    message: findingOf(rule, withoutColours(event.message)),
    fix: rule?.fix ?? "",
    frameworks: rule?.frameworks ?? {},
    publicIds: rule?.publicIds ?? [],
  };
}

/** The resource's own type: the last of the `$`-separated types of the URN's third part. */
function typeOf(urn: string): string | undefined {
  return urn.split("::")[2]?.split("$").at(-1);
}

function withoutColours(text: string): string {
  return text.replace(/<\{%[^%]*%\}>/g, "").trim();
}
