import Ajv, { type ErrorObject } from "ajv";
import { closest, distance } from "fastest-levenshtein";
import { RULES } from "../generated/rules";
import { SEVERITIES } from "../rule";
import schema from "./schema.json";
import type { PolicyConfiguration } from "./settings";

/** One thing wrong with a policy configuration. */
export interface ConfigurationProblem {
  /** Where, e.g. `enforcement.rds-not-pubic`. */
  path: string;
  /** What is wrong and what is allowed, in one sentence. */
  message: string;
}

/** The policy configuration cannot be used. Its message lists every problem, one a line. */
export class PolicyConfigurationError extends Error {
  constructor(
    readonly problems: readonly ConfigurationProblem[],
    source = "policies",
  ) {
    super(problems.map(({ path, message }) => `${source}${path === "" ? "" : `.${path}`}: ${message}`).join("\n"));
    this.name = "PolicyConfigurationError";
  }
}

const validate = new Ajv({
  allErrors: true,
  verbose: true,
  strict: true,
  allowUnionTypes: true,
}).compile<PolicyConfiguration>(schema);

/**
 * Checks a policy configuration: its shape against `schema.json`, and that enforcement names rules, packs or severities
 * that exist and regular expressions can be compiled.
 *
 * @param source how messages call the configuration, e.g. `Pulumi.dev.yaml: plinth:environment.policies`.
 * @throws PolicyConfigurationError with every problem.
 */
export function checkConfiguration(configuration: unknown, source?: string): PolicyConfiguration {
  const problems = validate(configuration)
    ? nameProblems(configuration)
    : (validate.errors ?? []).filter(({ keyword }) => keyword !== "anyOf").map(describe);
  if (problems.length > 0) throw new PolicyConfigurationError(problems, source);
  return configuration as PolicyConfiguration;
}

function nameProblems(configuration: PolicyConfiguration): ConfigurationProblem[] {
  const allowed = [...SEVERITIES, ...new Set(RULES.map(({ pack }) => pack)), ...RULES.map(({ name }) => name)];
  const unknown = Object.keys(configuration.enforcement ?? {}).filter((name) => !allowed.includes(name));
  const patterns: [string, unknown][] = [
    ["tagKeyFormat", configuration.tagKeyFormat],
    ...Object.entries(configuration.allowedTagValues ?? {}).map(([key, value]): [string, unknown] => [
      `allowedTagValues.${key}`,
      value,
    ]),
  ];
  return [
    ...unknown.map((name) => ({
      path: `enforcement.${name}`,
      message: `no rule, pack or severity is called ${JSON.stringify(name)}.${suggestion(name, allowed)}`,
    })),
    ...patterns.flatMap(([path, pattern]) => patternProblem(path, pattern)),
  ];
}

function patternProblem(path: string, pattern: unknown): ConfigurationProblem[] {
  if (typeof pattern !== "string") return [];
  try {
    new RegExp(pattern, "u");
    return [];
  } catch (error) {
    return [{ path, message: `${JSON.stringify(pattern)} is not a regular expression (${(error as Error).message})` }];
  }
}

function describe({ instancePath, keyword, params, data, message }: ErrorObject): ConfigurationProblem {
  const path = instancePath.slice(1).replaceAll("/", ".");
  if (keyword === "additionalProperties") {
    const name = String(params["additionalProperty"]);
    const allowed = Object.keys(schema.properties);
    return {
      path: path === "" ? name : `${path}.${name}`,
      message: `not a known key.${suggestion(name, allowed)} Allowed: ${allowed.join(", ")}.`,
    };
  }
  if (keyword === "enum") {
    const allowed = params["allowedValues"] as string[];
    return {
      path,
      message: `is ${JSON.stringify(data)}; allowed: ${allowed.join(", ")}.${suggestion(data, allowed)}`,
    };
  }
  if (keyword === "required") {
    return { path, message: `${String(params["missingProperty"])} is missing.` };
  }
  return { path, message: `is ${JSON.stringify(data)}; it ${message ?? "is not allowed"}.` };
}

/** ` Did you mean "x"?` when a name is close enough to an allowed one to be a typing error. */
function suggestion(given: unknown, allowed: readonly string[]): string {
  if (typeof given !== "string" || allowed.length === 0) return "";
  const candidate = closest(given, [...allowed]);
  return distance(given, candidate) <= Math.max(2, given.length / 3)
    ? ` Did you mean ${JSON.stringify(candidate)}?`
    : "";
}
