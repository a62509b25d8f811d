import type { PolicyConfiguration } from "../../policies";
import type { Environment } from "../../stacks/environment";

/** How an environment's file configures the policies; `checkConfiguration` says whether it may. */
export function policyConfiguration({ class: environmentClass, region, policies }: Environment): PolicyConfiguration {
  return { allowedRegions: [region], ...policies, environmentClass };
}
