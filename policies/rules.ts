import { RULES } from "./generated/rules";
import type { Rule } from "./rule";

const BY_NAME: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.name, rule]));

/** The rule of that name. */
export function findRule(name: string): Rule | undefined {
  return BY_NAME.get(name);
}
