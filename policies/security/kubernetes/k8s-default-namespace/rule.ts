import { isDefaultNamespace, NAMESPACED_TYPES } from "../../../kubernetes/namespaces";
import { kindOf } from "../../../kubernetes/objects";
import type { ResourceRule, RuleResource } from "../../../rule";
import { property, shown } from "../../../values/read";

/** What Kubernetes itself keeps there. */
const OF_CLUSTER: Readonly<Record<string, string>> = { ServiceAccount: "default", Service: "kubernetes" };

function isOwnOfCluster(resource: RuleResource): boolean {
  const name = OF_CLUSTER[kindOf(resource)];
  return name !== undefined && property(resource, "metadata.name") === name;
}

export const rule: ResourceRule = {
  name: "k8s-default-namespace",
  pack: "security",
  severity: "low",
  asks: "Nothing stands in the default namespace.",
  why: "Quotas, network policies and rights are given by namespace; the default one has none.",
  fix: "Set metadata.namespace.",
  example: `metadata: { namespace: "orders" }`,
  frameworks: { "cis-eks": ["4.5.3"], "nsa-k8s": ["namespaces"] },
  publicIds: ["CKV_K8S_21", "AVD-KSV-0110"],
  scope: "resource",
  types: NAMESPACED_TYPES,
  check(resource) {
    const namespace = property(resource, "metadata.namespace");
    if (!isDefaultNamespace(namespace) || isOwnOfCluster(resource)) return [];
    return [{ message: `metadata.namespace is ${shown(namespace)}` }];
  },
};
