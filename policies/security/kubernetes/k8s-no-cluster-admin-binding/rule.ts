import { ROLE_BINDINGS } from "../../../kubernetes/rbac";
import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-no-cluster-admin-binding",
  pack: "security",
  severity: "high",
  asks: "Nobody is bound to the role cluster-admin.",
  why: "Whoever gets hold of one such identity owns the cluster and the secrets in it.",
  fix: "Bind a role that names what is needed; let people administer through access entries that are granted for a time.",
  example: `roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" }`,
  frameworks: { "cis-eks": ["4.1.1"], soc2: ["CC6.3"], "pci-dss": ["7.2.1"] },
  publicIds: ["AVD-KSV-0111"],
  scope: "resource",
  types: ROLE_BINDINGS,
  check: (binding) =>
    property(binding, "roleRef.name") === "cluster-admin" && property(binding, "roleRef.kind") === "ClusterRole"
      ? [{ message: "roleRef names the cluster role cluster-admin" }]
      : [],
};
