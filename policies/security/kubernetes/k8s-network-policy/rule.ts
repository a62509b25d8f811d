import { mayCover, policiesByNamespace } from "../../../kubernetes/networkPolicies";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { ofTypes } from "../../../relations/references";
import type { StackRule } from "../../../rule";

const POLICIES: readonly string[] = [
  "kubernetes:networking.k8s.io/v1:NetworkPolicy",
  "kubernetes:extensions/v1beta1:NetworkPolicy",
];

export const rule: StackRule = {
  name: "k8s-network-policy",
  pack: "security",
  severity: "medium",
  asks: "Every workload is covered by a network policy.",
  why: "Any pod of the cluster may talk to it, a compromised one included.",
  fix: "Add a NetworkPolicy whose podSelector matches the pods.",
  example: `new kubernetes.networking.v1.NetworkPolicy("orders", { metadata: { namespace: "orders" }, spec: { podSelector: { matchLabels: { app: "orders" } }, policyTypes: ["Ingress", "Egress"] } })`,
  frameworks: { "cis-eks": ["4.3.2"], "nsa-k8s": ["network-separation"], soc2: ["CC6.6"], "pci-dss": ["1.2.1"] },
  publicIds: ["CKV2_K8S_6", "AVD-KSV-0038"],
  scope: "stack",
  types: [...WORKLOAD_TYPES, ...POLICIES],
  check(resources) {
    const policies = policiesByNamespace(ofTypes(resources, POLICIES));
    return ofTypes(resources, WORKLOAD_TYPES)
      .filter((workload) => !mayCover(policies, workload))
      .map((resource) => ({ resource, message: "no network policy of its namespace selects its pods" }));
  },
};
