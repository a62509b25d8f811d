import { environmentNames, loadEnvironment } from "../../stacks/environment/loadEnvironment";
import { findProject } from "../project/findProject";
import { localState, type LocalState } from "../project/localState";

/** The simulated account of an environment, as it is kept on disk. */
export interface SandboxOf {
  environment: string;
  state: LocalState;
  /** Directory of the account. */
  directory: string;
}

/**
 * The account of an environment. Its configuration may be broken: what is in the account can be seen and forgotten all the same.
 *
 * @throws EnvironmentError (exit code 2) when there is no such environment.
 */
export function sandboxOf(environment: string): SandboxOf {
  const { root } = findProject();
  if (!environmentNames(root).includes(environment)) loadEnvironment(root, environment);
  const state = localState(root);
  return { environment, state, directory: state.sandbox(environment) };
}
