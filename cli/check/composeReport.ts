import * as fs from "node:fs";
import * as path from "node:path";
import { enforcementOf, type PolicyConfiguration, RULES, type Violation } from "../../policies";
import type { Environment } from "../../stacks/environment";
import type { EnvironmentPolicies } from "../policy/environmentPolicies";
import { exitCodeOf } from "../run/verdict";
import { EXIT } from "../exitCode";
import type { WorkloadPlan } from "../run/planWorkloads";
import type { BaseDescription, SkippedStack } from "./base/base";
import type { CostChangeOf } from "./costChange";
import { EnvironmentPlaces } from "./locations/environmentPlaces";
import type { Place } from "./locations/place";
import { ScorePlaces } from "./locations/scorePlaces";
import { placeOfSourcePosition } from "./locations/sourcePosition";
import { placeOfWaiver } from "./locations/waiverPlace";
import type { CheckedStack } from "./preview/checkedStack";
import type { CheckReport, StackReport, Verdict } from "./report";
import { judgeStacks } from "./verdict/judgeStacks";
import { apiChangesOf } from "./warnings/apiChanges";
import { dataLossOf } from "./warnings/dataLoss";

export interface Findings {
  environment: Environment;
  /** Directory of the project. */
  root: string;
  /** Directory that paths in the report are relative to. */
  repository: string;
  plan: WorkloadPlan;
  base: BaseDescription;
  simulated: boolean;
  stacks: readonly CheckedStack[];
  skipped: readonly SkippedStack[];
  policies: EnvironmentPolicies;
  costChange?: CostChangeOf | undefined;
}

/** Puts together what was found. */
export function composeReport(findings: Findings): CheckReport {
  const { environment, stacks } = findings;
  const { violations, ...judged } = judgeStacks(stacks, findings.policies);
  const places = placesOf(findings);
  const rules = rulesByType(findings.policies.configuration);
  return {
    environment: environment.name,
    sandbox: findings.simulated,
    base: findings.base,
    verdict: verdictOf(stacks),
    stacks: stacks.map((stack) => stackReport(stack, rules)),
    skipped: [...findings.skipped],
    violations: violations.map((violation) => ({ ...violation, place: places(violation.stack, violation) })),
    ...judged,
    dataLoss: stacks.flatMap(({ name, declared, outcome }) =>
      dataLossOf(name, declared, new Map(outcome.resources.map(({ urn, properties }) => [urn, properties]))),
    ),
    apiChanges: apiChangesOf(stacks),
    ...(findings.costChange && { cost: findings.costChange(stacks) }),
  };
}

function verdictOf(stacks: readonly CheckedStack[]): Verdict {
  const exitCode = exitCodeOf(stacks.map(({ outcome }) => outcome));
  if (exitCode === EXIT.done) return "passed";
  return exitCode === EXIT.refused ? "refused" : "failed";
}

function stackReport(
  { name, because, outcome, declared, base, removed }: CheckedStack,
  rules: ReadonlyMap<string, string[]>,
): StackReport {
  const { project, stack, result, changes, resources, errors, warnings, seconds } = outcome;
  return {
    name,
    project,
    stack,
    because,
    result,
    isNew: base === undefined,
    removed,
    changes,
    resources,
    errors,
    warnings,
    seconds,
    applicable: [...declared.after.values()].map(({ urn, type }) => ({ urn, rules: rules.get(type) ?? [] })),
  };
}

/** Names of the rules that are not disabled, by the types that they judge. */
function rulesByType(configuration: PolicyConfiguration): ReadonlyMap<string, string[]> {
  const byType = new Map<string, string[]>();
  for (const rule of RULES.filter((each) => enforcementOf(each, configuration) !== "disabled")) {
    for (const type of rule.types) byType.set(type, [...(byType.get(type) ?? []), rule.name]);
  }
  return byType;
}

/** Where a violation's resource is declared: its exact line, else where a program declared it, else the top of its file. */
function placesOf({
  environment,
  root,
  repository,
  plan,
  stacks,
}: Findings): (stack: string, violation: Violation) => Place {
  const platform = new EnvironmentPlaces(path.join(root, `Pulumi.${environment.name}.yaml`), environment.name);
  const workloads = new Map<string, ScorePlaces>();
  const positions = new Map(
    stacks.flatMap(
      ({ base }) => base?.resources.map(({ urn, sourcePosition }) => [urn, sourcePosition] as const) ?? [],
    ),
  );
  return (stack, violation) => {
    const waiver = placeOfWaiver(violation, root);
    if (waiver !== undefined) return relativeTo(repository, waiver);
    const file = plan.chosen.find(({ name }) => name === stack)?.file;
    if (file !== undefined && !workloads.has(stack)) workloads.set(stack, new ScorePlaces(file, environment.name));
    const place = (workloads.get(stack) ?? platform).of(violation);
    const position = violation.urn === undefined ? undefined : positions.get(violation.urn);
    return relativeTo(repository, (place.exact ? undefined : placeOfSourcePosition(position, root)) ?? place);
  };
}

function relativeTo(directory: string, place: Place): Place {
  const file = path.relative(fs.realpathSync(directory), fs.realpathSync(place.file)).split(path.sep).join("/");
  return { ...place, file };
}
