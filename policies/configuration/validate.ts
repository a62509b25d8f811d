import { RULES } from "../generated/rules";
import { FRAMEWORKS, PACKS, SEVERITIES } from "../rule";
import { nearestRule } from "../rules";
import type { DocumentProblem } from "../schema/problem";
import { suggestion } from "../schema/suggestion";
import { validatorOf } from "../schema/validator";
import { enforcementOf } from "./enforcement";
import schema from "./schema.json";
import type { PolicyConfiguration } from "./settings";

/** The policy configuration cannot be used. Its message lists every problem, one a line. */
export class PolicyConfigurationError extends Error {
  constructor(
    readonly problems: readonly DocumentProblem[],
    source = "policies",
  ) {
    super(problems.map(({ path, message }) => `${[source, ...path].join(".")}: ${message}`).join("\n"));
    this.name = "PolicyConfigurationError";
  }
}

const validate = validatorOf(schema);

/**
 * Checks a policy configuration: its shape against `schema.json`, that it names rules, packs, frameworks and severities that
 * exist, that its selection leaves a rule, and that regular expressions can be compiled.
 *
 * @param source how messages call the configuration, e.g. `Pulumi.dev.yaml: plinth:environment.policies`.
 * @throws PolicyConfigurationError with every problem.
 */
export function checkConfiguration(configuration: unknown, source?: string): PolicyConfiguration {
  const misshapen = validate(configuration);
  const problems = misshapen.length > 0 ? misshapen : meaningProblems(configuration as PolicyConfiguration);
  if (problems.length > 0) throw new PolicyConfigurationError(problems, source);
  return configuration as PolicyConfiguration;
}

function meaningProblems(configuration: PolicyConfiguration): DocumentProblem[] {
  const problems = [
    ...missingClass(configuration),
    ...unknownNames(configuration),
    ...unknownRules(configuration),
    ...brokenPatterns(configuration),
  ];
  return problems.length > 0 ? problems : emptySelection(configuration);
}

function missingClass({ environmentClass }: Partial<PolicyConfiguration>): DocumentProblem[] {
  return environmentClass === undefined ? [{ path: [], message: "environmentClass is missing." }] : [];
}

const GROUPS: readonly string[] = [...PACKS, ...FRAMEWORKS, ...SEVERITIES];

function unknownNames({ enforcement = {} }: PolicyConfiguration): DocumentProblem[] {
  const names = RULES.map(({ name }) => name);
  return Object.keys(enforcement)
    .filter((name) => !GROUPS.includes(name) && !names.includes(name))
    .map((name) => ({
      path: ["enforcement", name],
      message:
        `no rule, pack, framework or severity is called ${JSON.stringify(name)}.` +
        (suggestion(name, GROUPS) || nearestRule(name)),
    }));
}

function unknownRules({ rules = [] }: PolicyConfiguration): DocumentProblem[] {
  const names = RULES.map(({ name }) => name);
  return rules.flatMap((name, index) =>
    names.includes(name)
      ? []
      : [{ path: ["rules", String(index)], message: `no rule is called ${JSON.stringify(name)}.${nearestRule(name)}` }],
  );
}

function emptySelection(configuration: PolicyConfiguration): DocumentProblem[] {
  const { rules, packs, frameworks, severities, environmentClass } = configuration;
  const selection = { rules, packs, frameworks, severities, environmentClass };
  const given = Object.entries({ rules, packs, frameworks, severities }).filter(([, list]) => list !== undefined);
  if (given.length === 0 || RULES.some((rule) => enforcementOf(rule, selection) !== "disabled")) return [];
  const lists = given.map(([name]) => name);
  return [{ path: [lists[0] ?? ""], message: `no rule is in all of the lists given: ${lists.join(", ")}.` }];
}

function brokenPatterns({ tagKeyFormat, allowedTagValues = {} }: PolicyConfiguration): DocumentProblem[] {
  return [
    ...patternProblem(["tagKeyFormat"], tagKeyFormat),
    ...Object.entries(allowedTagValues).flatMap(([key, value]) => patternProblem(["allowedTagValues", key], value)),
  ];
}

function patternProblem(path: string[], pattern: unknown): DocumentProblem[] {
  if (typeof pattern !== "string") return [];
  try {
    new RegExp(pattern, "u");
    return [];
  } catch (error) {
    return [{ path, message: `${JSON.stringify(pattern)} is not a regular expression (${(error as Error).message})` }];
  }
}
