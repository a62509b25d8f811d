import * as fs from "node:fs";
import * as path from "node:path";
import { policyPackArguments, PolicyConfigurationError, type PolicyPackArguments } from "../../policies";
import { badInput } from "../failure";
import type { Session } from "./session";

/**
 * Prepares the policy packs as the environment configures them.
 *
 * @throws Failure (exit code 2) when the configuration names rules that do not exist.
 */
export function policyArguments({ environment, state }: Session): PolicyPackArguments {
  const directory = path.join(state.work, environment.name);
  fs.mkdirSync(directory, { recursive: true });
  const { enforcement, requiredTags, allowedRegions } = environment.policies;
  try {
    return policyPackArguments({
      directory,
      source: `Pulumi.${environment.name}.yaml: plinth:environment.policies`,
      settings: {
        environmentClass: environment.class,
        allowedRegions: allowedRegions ?? [environment.region],
        ...(enforcement && { enforcement }),
        ...(requiredTags && { requiredTags }),
      },
    });
  } catch (error) {
    if (error instanceof PolicyConfigurationError) throw badInput(error.message);
    throw error;
  }
}
