import { CLUSTER_ROLES, grantingRule, type Right } from "../../../kubernetes/rbac";
import type { ResourceRule } from "../../../rule";

const CONTROL: Right = {
  apiGroups: ["admissionregistration.k8s.io"],
  resources: ["mutatingwebhookconfigurations", "validatingwebhookconfigurations"],
  verbs: ["create", "update", "patch"],
};

export const rule: ResourceRule = {
  name: "k8s-no-webhook-control",
  pack: "security",
  severity: "high",
  asks: "No cluster role changes admission webhooks.",
  why: "An admission webhook sees every object that is written, secrets among them, and changes it at will.",
  fix: "Leave admission webhooks to the people who run the cluster.",
  example: `rules: [{ apiGroups: ["admissionregistration.k8s.io"], resources: ["validatingwebhookconfigurations"], verbs: ["get", "list"] }]`,
  frameworks: { "cis-eks": ["4.1.8"], soc2: ["CC6.3"] },
  publicIds: ["CKV_K8S_155", "AVD-KSV-0114"],
  scope: "resource",
  types: CLUSTER_ROLES,
  check(role) {
    const rule = grantingRule(role, CONTROL);
    return rule === undefined ? [] : [{ message: `${rule} lets its subjects change admission webhooks` }];
  },
};
