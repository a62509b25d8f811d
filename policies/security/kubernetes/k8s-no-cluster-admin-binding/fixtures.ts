import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const binding = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(binding, {}),
    "another role": only(binding, { roleRef: { kind: "ClusterRole", name: "view" } }),
    "role of a namespace": only(binding, { roleRef: { kind: "Role", name: "cluster-admin" } }),
  },
  fail: {
    "whole cluster": only(binding, { roleRef: { kind: "ClusterRole", name: "cluster-admin" } }),
    "one namespace": only("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding", {
      roleRef: { kind: "ClusterRole", name: "cluster-admin" },
    }),
  },
  unknown: { "not known yet": only(binding, { roleRef: { kind: "ClusterRole", name: UNKNOWN } }) },
};
