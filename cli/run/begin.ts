import { loadEnvironment, type Environment } from "../../stacks/environment";
import { findProject, type Project } from "../project/findProject";
import { Console } from "../terminal/console";
import type { Phases } from "./phases";
import { planWorkloads, type WorkloadPlan } from "./planWorkloads";
import { formatProblem } from "../../components/foundation/schema";

export interface Begun {
  project: Project;
  environment: Environment;
  console: Console;
}

/**
 * Reads what an operation on an environment works on.
 *
 * @throws Failure or EnvironmentError (exit code 2) before anything is started.
 */
export function begin(environment: string, options: { json: boolean }): Begun {
  const project = findProject();
  return { project, environment: loadEnvironment(project.root, environment), console: new Console(options.json) };
}

export interface PlanOptions {
  workload?: string[];
  workloads?: string;
  platformOnly: boolean;
}

/** The workloads that the options choose; warns of Score files that are broken and were not chosen. */
export function planOf({ project, environment, console }: Begun, options: PlanOptions, phases: Phases): WorkloadPlan {
  if (options.platformOnly) return { chosen: [], known: [], files: [], warnings: [] };
  const plan = planWorkloads({
    root: project.root,
    environment: environment.name,
    directory: options.workloads,
    names: options.workload,
  });
  for (const problem of plan.warnings) console.warn(formatProblem(problem));
  phases.mark("Score files");
  return plan;
}

/** The line that heads every output: what is simulated says so. */
export function heading(doing: string, { environment, console }: Begun, sandbox: boolean): void {
  const where = sandbox
    ? "on the sandbox, a simulator: nothing real is created"
    : `in account ${environment.accountId}, ${environment.region}`;
  console.note(`${doing} ${environment.name} ${where}`);
}
