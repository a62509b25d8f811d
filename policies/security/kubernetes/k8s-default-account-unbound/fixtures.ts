import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const binding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(binding, {}),
    "account of its own": only(binding, { subjects: [{ kind: "ServiceAccount", name: "orders" }] }),
    "somebody called default": only(binding, { subjects: [{ kind: "User", name: "default" }] }),
  },
  fail: {
    "among others": only(binding, {
      subjects: [
        { kind: "User", name: "jane" },
        { kind: "ServiceAccount", name: "default" },
      ],
    }),
    "in the whole cluster": only("kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding", {
      subjects: [{ kind: "ServiceAccount", name: "default", namespace: "orders" }],
    }),
  },
  unknown: {
    "not known yet": only(binding, { subjects: UNKNOWN }),
    "name not known yet": only(binding, { subjects: [{ kind: "ServiceAccount", name: UNKNOWN }] }),
  },
};
