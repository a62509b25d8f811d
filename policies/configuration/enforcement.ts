import type { EnvironmentClass, Framework, PackName, Rule, Severity } from "../rule";

/**
 * What the engine does with a finding: `advisory` prints it, `mandatory` stops the operation, `remediate` repairs the
 * resource where the rule knows how and stops otherwise, `disabled` does not judge at all.
 */
export type Enforcement = "advisory" | "mandatory" | "remediate" | "disabled";

/** The strictest first. */
const ENFORCEMENTS: readonly Enforcement[] = ["mandatory", "remediate", "advisory", "disabled"];

const BY_CLASS: Record<EnvironmentClass, Record<Severity, Enforcement>> = {
  dev: { critical: "mandatory", high: "mandatory", medium: "advisory", low: "advisory" },
  staging: { critical: "mandatory", high: "mandatory", medium: "advisory", low: "advisory" },
  prod: { critical: "mandatory", high: "mandatory", medium: "mandatory", low: "advisory" },
};

/** Rules that are enforced alike everywhere, whatever their severity says. */
const BY_RULE: Readonly<Record<string, Enforcement>> = { "required-tags": "mandatory" };

/** What a rule is chosen by. */
export type ChosenRule = Pick<Rule, "name" | "pack" | "severity" | "frameworks">;

/** Which rules judge; a rule is selected when every list that is given has it. */
export interface Selection {
  rules?: readonly string[];
  packs?: readonly PackName[];
  frameworks?: readonly Framework[];
  severities?: readonly Severity[];
}

export interface EnforcementChoice extends Selection {
  environmentClass: EnvironmentClass;
  /**
   * Enforcement by the name of a rule, a pack, a framework or a severity. The most specific name wins, in that order; of
   * several frameworks that a rule serves, the strictest.
   */
  enforcement?: Readonly<Record<string, Enforcement>>;
}

/** How a rule is enforced; one that is not selected is disabled, whatever else is configured. */
export function enforcementOf(rule: ChosenRule, choice: EnforcementChoice): Enforcement {
  const { environmentClass, enforcement = {} } = choice;
  if (!isSelected(rule, choice)) return "disabled";
  return (
    enforcement[rule.name] ??
    enforcement[rule.pack] ??
    strictest(Object.keys(rule.frameworks).flatMap((framework) => enforcement[framework] ?? [])) ??
    enforcement[rule.severity] ??
    BY_RULE[rule.name] ??
    BY_CLASS[environmentClass][rule.severity]
  );
}

/** Whether a rule is one of those that judge. */
export function isSelected(rule: ChosenRule, { rules, packs, frameworks, severities }: Selection): boolean {
  return (
    (rules?.includes(rule.name) ?? true) &&
    (packs?.includes(rule.pack) ?? true) &&
    (severities?.includes(rule.severity) ?? true) &&
    (frameworks?.some((framework) => framework in rule.frameworks) ?? true)
  );
}

function strictest(given: readonly Enforcement[]): Enforcement | undefined {
  return ENFORCEMENTS.find((enforcement) => given.includes(enforcement));
}
