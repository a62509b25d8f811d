import { PolicyPack } from "@pulumi/policy";
import { RULES } from "../generated/rules";
import type { PackName } from "../rule";
import { PackWaivers } from "./packWaivers";
import { toPolicy } from "./policy";
import { waiverPolicies } from "./waiverPolicies";

/**
 * Serves rules to the engine as one policy pack, until the engine ends the process. The working directory holds the
 * `package.json` whose version is the pack's.
 *
 * @param pack the pack to serve alone; default: all of them, as the pack `plinth`.
 */
export function serve(pack?: PackName): void {
  const waivers = new PackWaivers();
  const rules = pack === undefined ? RULES : RULES.filter((rule) => rule.pack === pack);
  const policies = [...rules.map((rule) => toPolicy(rule, waivers)), ...waiverPolicies(waivers)];
  new PolicyPack(pack === undefined ? "plinth" : `plinth-${pack}`, { policies });
}
