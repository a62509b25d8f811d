import { NAMESPACE, namespacesWithout } from "../../../kubernetes/namespaces";
import type { StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "k8s-namespace-limits",
  pack: "security",
  severity: "low",
  asks: "Every namespace has default limits for its containers.",
  why: "A container that says nothing may take all of its node.",
  fix: "Add a LimitRange to the namespace.",
  example: `new kubernetes.core.v1.LimitRange("orders", { metadata: { namespace: "orders" }, spec: { limits: [{ type: "Container", default: { memory: "256Mi" } }] } })`,
  frameworks: { "nsa-k8s": ["resource-policies"], soc2: ["A1.1"] },
  publicIds: ["AVD-KSV-0039"],
  scope: "stack",
  types: [NAMESPACE, "kubernetes:core/v1:LimitRange"],
  check: (resources) => namespacesWithout(resources, "LimitRange"),
};
