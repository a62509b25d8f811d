import type { EnvironmentClass, PackName, Severity } from "../rule";

/**
 * What the engine does with a finding: `advisory` prints it, `mandatory` stops the operation, `remediate` repairs the
 * resource where the rule knows how and stops otherwise, `disabled` does not judge at all.
 */
export type Enforcement = "advisory" | "mandatory" | "remediate" | "disabled";

const BY_CLASS: Record<EnvironmentClass, Record<Severity, Enforcement>> = {
  dev: { critical: "mandatory", high: "mandatory", medium: "advisory", low: "advisory" },
  staging: { critical: "mandatory", high: "mandatory", medium: "advisory", low: "advisory" },
  prod: { critical: "mandatory", high: "mandatory", medium: "mandatory", low: "advisory" },
};

/** Rules that are enforced alike everywhere, whatever their severity says. */
const BY_RULE: Readonly<Record<string, Enforcement>> = { "required-tags": "mandatory" };

export interface EnforcementChoice {
  environmentClass: EnvironmentClass;
  /** Enforcement by the name of a rule, a pack or a severity; the most specific name wins. */
  enforcement?: Readonly<Record<string, Enforcement>>;
}

/** How a rule is enforced. */
export function enforcementOf(
  rule: { name: string; pack: PackName; severity: Severity },
  { environmentClass, enforcement = {} }: EnforcementChoice,
): Enforcement {
  return (
    enforcement[rule.name] ??
    enforcement[rule.pack] ??
    enforcement[rule.severity] ??
    BY_RULE[rule.name] ??
    BY_CLASS[environmentClass][rule.severity]
  );
}
