import { RULES } from "./generated/rules";
import type { Rule } from "./rule";
import { suggestion } from "./schema/suggestion";

const BY_NAME: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.name, rule]));

/** The rule of that name. */
export function findRule(name: string): Rule | undefined {
  return BY_NAME.get(name);
}

/** The rules that correspond to a public check id, e.g. `CKV_AWS_16`; its case is ignored. */
export function rulesOfPublicId(id: string): readonly Rule[] {
  const wanted = id.toUpperCase();
  return RULES.filter(({ publicIds }) => publicIds.some((publicId) => publicId.toUpperCase() === wanted));
}

/** ` Did you mean "x"?` for a name that is no rule's; a public check id is answered with the rule's own name. */
export function nearestRule(given: string): string {
  const called = rulesOfPublicId(given).map(({ name }) => JSON.stringify(name));
  return called.length > 0 ? ` Here it is called ${called.join(" and ")}.` : suggestion(given, [...BY_NAME.keys()]);
}
