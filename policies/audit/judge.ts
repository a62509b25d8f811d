import type { ResourceRule, Rule, RuleResource, RuleSettings, StackRule } from "../rule";

/** What a rule found. */
export interface Judgement {
  /** Absent when a rule about the whole stack could not judge it. */
  resource?: RuleResource;
  message: string;
}

/** What a rule finds in the resources of its types. A rule that fails has judged nothing and says so. */
export function judge(rule: Rule, resources: readonly RuleResource[], settings: RuleSettings): Judgement[] {
  return rule.scope === "stack"
    ? judgedTogether(rule, resources, settings)
    : resources.flatMap((resource) => judgedAlone(rule, resource, settings));
}

/** An error in a rule is no verdict: it counts as a finding, which configuration can switch off, and ends nothing. */
export function cannotJudge(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `the rule cannot judge this: ${reason}; please report it to Plinth`;
}

function judgedAlone(rule: ResourceRule, resource: RuleResource, settings: RuleSettings): Judgement[] {
  try {
    return rule.check(resource, settings).map(({ message }) => ({ resource, message }));
  } catch (error) {
    return [{ resource, message: cannotJudge(error) }];
  }
}

function judgedTogether(rule: StackRule, resources: readonly RuleResource[], settings: RuleSettings): Judgement[] {
  try {
    return rule.check(resources, settings).map(({ resource, message }) => ({ resource, message }));
  } catch (error) {
    return [{ message: cannotJudge(error) }];
  }
}
