import type { Policies } from "@pulumi/policy";
import type { PolicyConfiguration } from "../configuration/settings";
import { checkConfiguration } from "../configuration/validate";
import { packPolicies } from "./packPolicies";

/**
 * Plinth's rules as policies for a pack of one's own, beside policies of one's own:
 *
 *     new PolicyPack("ours", { policies: [...plinthPolicies({ environmentClass: "prod", packs: ["security"] }), ourOwn] });
 *
 * Waivers of `policies/waivers.yaml` beside the `Pulumi.yaml` hold.
 *
 * @throws PolicyConfigurationError when the configuration cannot be used.
 */
export function plinthPolicies(configuration: PolicyConfiguration): Policies {
  return packPolicies(checkConfiguration(configuration));
}
