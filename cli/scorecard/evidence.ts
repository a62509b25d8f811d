import type { EnvironmentClass } from "../../components/foundation";
import { audit, enforcementOf, RULES, type Violation, type WaivedViolation } from "../../policies";
import type { ScoreWorkload } from "../../components/workload/score";
import type { StackExport } from "../exports";
import type { EnvironmentPolicies } from "../policy/environmentPolicies";
import { ruleResources } from "../policy/ruleResources";

/** What is known of a workload. */
export interface Evidence {
  score: ScoreWorkload;
  /** What the policies say of its stack; absent where it is not up, so that nothing was judged. */
  judged?: JudgedStack;
}

export interface JudgedStack {
  violations: readonly Violation[];
  waived: readonly WaivedViolation[];
  /** Names of the rules that were judged: those that are not disabled. */
  rules: ReadonlySet<string>;
  environmentClass: EnvironmentClass;
}

/** What the policies say of a stack that is up. */
export function judgedStack({ resources }: StackExport, policies: EnvironmentPolicies): JudgedStack {
  const { violations, waived } = audit(ruleResources(resources), policies.configuration, policies);
  const enforced = RULES.filter((rule) => enforcementOf(rule, policies.configuration) !== "disabled");
  const { environmentClass } = policies.configuration;
  return { violations, waived, rules: new Set(enforced.map(({ name }) => name)), environmentClass };
}
