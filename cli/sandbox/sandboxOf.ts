import type { Environment } from "../../stacks/environment";
import { loadEnvironment } from "../../stacks/environment/loadEnvironment";
import { findProject, type Project } from "../project/findProject";
import { localState, type LocalState } from "../project/localState";

/** The simulated account of an environment, as it is kept on disk. */
export interface SandboxOf {
  project: Project;
  environment: Environment;
  state: LocalState;
  /** Directory of the account. */
  directory: string;
}

/** @throws EnvironmentError (exit code 2) when there is no such environment. */
export function sandboxOf(environmentName: string): SandboxOf {
  const project = findProject();
  const environment = loadEnvironment(project.root, environmentName);
  const state = localState(project.root);
  return { project, environment, state, directory: state.sandbox(environment.name) };
}
