import { ROLES, grantingRule, type Right } from "../../../kubernetes/rbac";
import type { ResourceRule } from "../../../rule";

const BIND: Right = {
  apiGroups: ["rbac.authorization.k8s.io"],
  resources: ["rolebindings", "clusterrolebindings"],
  verbs: ["bind"],
};

export const rule: ResourceRule = {
  name: "k8s-no-role-bind",
  pack: "security",
  severity: "high",
  asks: "No role may bind roles to subjects whatever those roles grant.",
  why: "Whoever holds the verb bind gives anybody, himself too, rights that he does not have.",
  fix: "Remove the verb bind.",
  example: `rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["rolebindings"], verbs: ["get", "create"] }]`,
  frameworks: { "cis-eks": ["4.1.8"], soc2: ["CC6.3"] },
  publicIds: ["CKV_K8S_157", "AVD-KSV-0050"],
  scope: "resource",
  types: ROLES,
  check(role) {
    const rule = grantingRule(role, BIND);
    return rule === undefined
      ? []
      : [{ message: `${rule} lets its subjects bind roles that grant more than they have` }];
  },
};
