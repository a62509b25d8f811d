import { audit, enforcementOf, RULES, type Violation, type WaivedViolation } from "../../../policies";
import type { EnvironmentPolicies } from "../../policy/environmentPolicies";
import { ruleResources } from "../../policy/ruleResources";
import type { CheckedStack } from "../preview/checkedStack";
import type { OfStack } from "../report";

/** The policies' verdict on a change, violation by violation. */
export interface Judged {
  violations: (OfStack<Violation> & { status: "new" | "standing" })[];
  fixed: OfStack<Violation>[];
  waived: OfStack<WaivedViolation>[];
  evaluated: { resources: number; rules: number };
}

/**
 * Tells apart what the change breaks, what was broken before, and what it fixes. The engine judged the change; the base is judged
 * here, by the same rules with the same settings and waivers, from its state. The same violation is one of the same rule in the
 * same resource.
 */
export function judgeStacks(stacks: readonly CheckedStack[], policies: EnvironmentPolicies): Judged {
  const enforced = RULES.filter((rule) => enforcementOf(rule, policies.configuration) !== "disabled");
  const resources = stacks.reduce((total, { declared }) => total + declared.after.size, 0);
  const judged: Judged = { violations: [], fixed: [], waived: [], evaluated: { resources, rules: enforced.length } };
  for (const stack of stacks) {
    const ofStack = <T extends Violation>(violation: T): OfStack<T> => ({ ...violation, stack: stack.name });
    const { outcome, base } = stack;
    const before = audit(ruleResources(base?.resources ?? []), policies.configuration, policies).violations;
    const known = new Set(before.map(keyOf));
    const after = new Set([...outcome.policies, ...outcome.waived].map(keyOf));
    const status = (violation: Violation) => (known.has(keyOf(violation)) ? "standing" : "new");
    judged.violations.push(...outcome.policies.map((each) => ({ ...ofStack(each), status: status(each) }) as const));
    if (complete(stack)) judged.fixed.push(...before.filter((each) => !after.has(keyOf(each))).map(ofStack));
    judged.waived.push(...outcome.waived.map(ofStack));
  }
  return judged;
}

/** Only where the preview got to its end is what it did not report fixed. */
function complete({ outcome: { result }, base, removed }: CheckedStack): boolean {
  return base !== undefined && !removed && (result === "succeeded" || result === "refused");
}

function keyOf({ rule, urn, message }: Violation): string {
  return `${rule} ${urn ?? message}`;
}
