import { NAMESPACE, namespacesWithout } from "../../../kubernetes/namespaces";
import type { StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "k8s-namespace-quota",
  pack: "security",
  severity: "low",
  asks: "Every namespace has a resource quota.",
  why: "One team, or one loop, takes all of the cluster.",
  fix: "Add a ResourceQuota to the namespace.",
  example: `new kubernetes.core.v1.ResourceQuota("orders", { metadata: { namespace: "orders" }, spec: { hard: { "requests.cpu": "10", "limits.memory": "20Gi" } } })`,
  frameworks: { "nsa-k8s": ["resource-policies"], soc2: ["A1.1"] },
  publicIds: ["AVD-KSV-0040"],
  scope: "stack",
  types: [NAMESPACE, "kubernetes:core/v1:ResourceQuota"],
  check: (resources) => namespacesWithout(resources, "ResourceQuota"),
};
