import type { Environment } from "../../stacks/environment";
import { loadEnvironment } from "../../stacks/environment/loadEnvironment";
import { findProject, type Project } from "../project/findProject";
import { Console } from "../terminal/console";

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

/** The line that heads every output: what is simulated says so. */
export function heading(doing: string, { environment, console }: Begun, sandbox: boolean): void {
  const where = sandbox
    ? "on the sandbox, a simulator: nothing real is created"
    : `in account ${environment.accountId}, ${environment.region}`;
  console.note(`${doing} ${environment.name} ${where}`);
}
