import { ROLE_BINDINGS } from "../../../kubernetes/rbac";
import type { ResourceRule } from "../../../rule";
import { at, objects, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-default-account-unbound",
  pack: "security",
  severity: "medium",
  asks: "The default service account is given no rights.",
  why: "Every pod of the namespace that names no account of its own gets them.",
  fix: "Give the workload a service account of its own and bind that.",
  example: `subjects: [{ kind: "ServiceAccount", name: "orders", namespace: "orders" }]`,
  frameworks: { "cis-eks": ["4.1.5"], soc2: ["CC6.3"] },
  publicIds: ["CKV_K8S_42"],
  scope: "resource",
  types: ROLE_BINDINGS,
  check(binding) {
    const given = objects(property(binding, "subjects")).some(
      (subject) => at(subject, "kind") === "ServiceAccount" && at(subject, "name") === "default",
    );
    return given ? [{ message: "subjects has the default service account" }] : [];
  },
};
