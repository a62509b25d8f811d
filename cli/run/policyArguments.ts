import * as fs from "node:fs";
import * as path from "node:path";
import { policyPackArguments, type PolicyPackArguments } from "../../policies";
import { environmentPolicies } from "../policy/environmentPolicies";
import type { Session } from "./session";

/**
 * Prepares the policy packs as the environment configures them, with the project's waivers.
 *
 * @throws Failure (exit code 2) or PolicyFileError when the configuration or the waivers cannot be used.
 */
export function policyArguments({ environment, state, project }: Session): PolicyPackArguments {
  const directory = path.join(state.work, environment.name);
  fs.mkdirSync(directory, { recursive: true });
  const { configuration: settings, waivers } = environmentPolicies(project.root, environment);
  return policyPackArguments({ directory, settings, waivers, environment: environment.name });
}
