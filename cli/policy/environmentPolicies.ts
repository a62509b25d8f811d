import * as fs from "node:fs";
import * as path from "node:path";
import { formatProblem, YamlSource, type Problem } from "../../components/foundation/schema";
import {
  checkConfiguration,
  PolicyConfigurationError,
  readWaivers,
  WAIVERS_FILE,
  type PolicyConfiguration,
  type Waiver,
} from "../../policies";
import type { Environment } from "../../stacks/environment";
import { badInput } from "../failure";
import { policyConfiguration } from "./policyConfiguration";

/** What decides how the policies judge an environment. */
export interface EnvironmentPolicies {
  configuration: PolicyConfiguration;
  waivers: Waiver[];
  /** Name of the environment. */
  environment: string;
}

/**
 * The policies' configuration and waivers of an environment, checked.
 *
 * @param root directory of the project's `Pulumi.yaml`.
 * @throws Failure (exit code 2) with file, line and column of every problem in `Pulumi.<env>.yaml`; PolicyFileError with
 * those of `policies/waivers.yaml`.
 */
export function environmentPolicies(root: string, environment: Environment): EnvironmentPolicies {
  const file = path.join(root, `Pulumi.${environment.name}.yaml`);
  const problems = policyProblems(path.relative(process.cwd(), file), fs.readFileSync(file, "utf8"), environment);
  if (problems.length > 0) throw badInput(problems.map(formatProblem).join("\n"));
  return {
    configuration: policyConfiguration(environment),
    waivers: projectWaivers(root),
    environment: environment.name,
  };
}

/**
 * What is wrong with `policies` in the text of `Pulumi.<env>.yaml`.
 *
 * @param file how the file is called in messages.
 */
export function policyProblems(file: string, text: string, environment: Environment): Problem[] {
  const source = new YamlSource(file, text);
  const placed = (segments: readonly string[], message: string): Problem =>
    source.problem(["/config/plinth:environment/policies", ...segments.map(escaped)].join("/"), message);
  if ("environmentClass" in environment.policies) {
    return [placed(["environmentClass"], 'is set by "class" of the environment; leave it out')];
  }
  try {
    checkConfiguration(policyConfiguration(environment));
    return [];
  } catch (error) {
    if (!(error instanceof PolicyConfigurationError)) throw error;
    return error.problems.map(({ path: segments, message }) => placed(segments, message));
  }
}

/** The waivers beside a project's `Pulumi.yaml`; none where there is no such file. */
export function projectWaivers(root: string): Waiver[] {
  const file = path.join(root, WAIVERS_FILE);
  return fs.existsSync(file) ? readWaivers(path.relative(process.cwd(), file)) : [];
}

function escaped(segment: string): string {
  return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
