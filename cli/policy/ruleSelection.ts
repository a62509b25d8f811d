import { nearest } from "../../components/foundation/nearest";
import { FRAMEWORKS, nearestRule, PACKS, RULES, SEVERITIES, type Selection } from "../../policies";
import type { RuleChoice } from "../commands/policy";
import { badInput } from "../failure";

/**
 * What the options of a command select.
 *
 * @throws Failure (exit code 2) naming what does not exist, and the nearest right name.
 */
export function ruleSelection({ pack, severity, framework, rule }: RuleChoice & { rule?: string[] }): Selection {
  const selection: Selection = {};
  if (pack !== undefined) selection.packs = pack.map((name) => oneOf("--pack", name, PACKS));
  if (severity !== undefined) selection.severities = severity.map((name) => oneOf("--severity", name, SEVERITIES));
  if (framework !== undefined) selection.frameworks = framework.map((name) => oneOf("--framework", name, FRAMEWORKS));
  if (rule !== undefined) selection.rules = rule.map(existingRule);
  return selection;
}

function oneOf<Name extends string>(option: string, given: string, allowed: readonly Name[]): Name {
  const found = allowed.find((name) => name === given);
  if (found !== undefined) return found;
  const suggestion = nearest(given, allowed);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  throw badInput(`${option} ${JSON.stringify(given)} is not allowed; allowed: ${allowed.join(", ")}${hint}`);
}

function existingRule(given: string): string {
  if (RULES.some(({ name }) => name === given)) return given;
  throw badInput(`--rule ${JSON.stringify(given)}: there is no such rule.${nearestRule(given)}`);
}
