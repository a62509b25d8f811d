import type { Policies } from "@pulumi/policy";
import { enforcementOf } from "../configuration/enforcement";
import type { PolicyConfiguration } from "../configuration/settings";
import { RULES } from "../generated/rules";
import { PackWaivers } from "./packWaivers";
import { toPolicy } from "./policy";
import { waiverPolicies } from "./waiverPolicies";

/** The policies of a pack by a configuration that has been checked: every rule that it does not disable. */
export function packPolicies(configuration: PolicyConfiguration): Policies {
  const waivers = new PackWaivers(configuration);
  const rules = RULES.filter((rule) => enforcementOf(rule, configuration) !== "disabled");
  return [...rules.map((rule) => toPolicy(rule, { configuration, waivers })), ...waiverPolicies(waivers)];
}
