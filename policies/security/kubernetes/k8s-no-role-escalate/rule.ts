import { ROLES, grantingRule, type Right } from "../../../kubernetes/rbac";
import type { ResourceRule } from "../../../rule";

const ESCALATE: Right = {
  apiGroups: ["rbac.authorization.k8s.io"],
  resources: ["roles", "clusterroles"],
  verbs: ["escalate"],
};

export const rule: ResourceRule = {
  name: "k8s-no-role-escalate",
  pack: "security",
  severity: "high",
  asks: "No role may write roles that grant more than it has itself.",
  why: "Whoever holds the verb escalate writes himself a role with every right.",
  fix: "Remove the verb escalate.",
  example: `rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["roles"], verbs: ["get", "update"] }]`,
  frameworks: { "cis-eks": ["4.1.8"], soc2: ["CC6.3"] },
  publicIds: ["CKV_K8S_158", "AVD-KSV-0050"],
  scope: "resource",
  types: ROLES,
  check(role) {
    const rule = grantingRule(role, ESCALATE);
    return rule === undefined
      ? []
      : [{ message: `${rule} lets its subjects write roles that grant more than they have` }];
  },
};
