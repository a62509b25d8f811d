import type { AddonName, ClusterAddon } from "./addon";
import { certManager } from "./certManager";
import { clusterAutoscaler } from "./clusterAutoscaler";
import { externalDns } from "./externalDns";
import { externalSecrets } from "./externalSecrets";
import { gatewayApiCrds } from "./gatewayApiCrds";
import { karpenter } from "./karpenter";
import { karpenterCrds } from "./karpenterCrds";
import { loadBalancerController } from "./loadBalancerController";

/** Every add-on that Plinth knows. */
export const CLUSTER_ADDONS: readonly ClusterAddon[] = [
  gatewayApiCrds,
  certManager,
  externalSecrets,
  loadBalancerController,
  externalDns,
  clusterAutoscaler,
  karpenterCrds,
  karpenter,
];

export const ADDON_NAMES: readonly AddonName[] = CLUSTER_ADDONS.map(({ name }) => name);

/** The add-ons in an order in which each comes after those it needs; one that is not wanted is not waited for. */
export function inOrder(wanted: readonly ClusterAddon[]): ClusterAddon[] {
  const ordered: ClusterAddon[] = [];
  const visit = (addon: ClusterAddon, path: readonly AddonName[]): void => {
    if (ordered.includes(addon)) return;
    if (path.includes(addon.name))
      throw new Error(`add-ons wait for each other: ${[...path, addon.name].join(" -> ")}`);
    for (const needed of wanted.filter(({ name }) => addon.after.includes(name))) visit(needed, [...path, addon.name]);
    ordered.push(addon);
  };
  for (const addon of wanted) visit(addon, []);
  return ordered;
}
