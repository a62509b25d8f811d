import { together, type Fixture } from "../fixture";
import { UNKNOWN } from "../rule";

export const CLUSTER_ROLE = "ClusterRole";

/** A cluster role and its binding to a service account, the given properties laid over theirs. Flagged is the binding. */
export function roleAndBinding(
  role: object,
  binding: object = {},
  dependsOn?: Readonly<Record<string, readonly string[]>>,
): Fixture {
  const roles = {
    type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole",
    name: "role",
    properties: { metadata: { name: "agent" }, ...role },
  };
  const bindings = {
    type: "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding",
    name: "binding",
    properties: {
      roleRef: { kind: CLUSTER_ROLE, name: "agent" },
      subjects: [{ kind: "ServiceAccount", name: "agent", namespace: "shop" }],
      ...binding,
    },
    dependsOn,
  };
  return { ...together(roles, bindings), flagged: ["binding"] };
}

/** A cluster role of these rules, bound to a service account. */
export function bound(...rules: object[]): Fixture {
  return roleAndBinding({ rules });
}

/** Likewise, the role's name not known yet but taken from the role. */
export function boundByReference(...rules: object[]): Fixture {
  return roleAndBinding({ rules }, { roleRef: { kind: CLUSTER_ROLE, name: UNKNOWN } }, { roleRef: ["role"] });
}
