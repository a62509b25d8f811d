import { CLUSTER_ROLES, grantingRule, type Right } from "../../../kubernetes/rbac";
import type { ResourceRule } from "../../../rule";

const APPROVAL: Right = {
  apiGroups: ["certificates.k8s.io"],
  resources: ["certificatesigningrequests/approval"],
  verbs: ["update", "patch"],
};
const SIGNER: Right = { apiGroups: ["certificates.k8s.io"], resources: ["signers"], verbs: ["approve"] };

export const rule: ResourceRule = {
  name: "k8s-no-csr-approval",
  pack: "security",
  severity: "high",
  asks: "No cluster role approves certificate signing requests.",
  why: "Whoever approves a request for a certificate of the group system:masters owns the cluster.",
  fix: "Leave approval to the cluster.",
  example: `rules: [{ apiGroups: ["certificates.k8s.io"], resources: ["certificatesigningrequests"], verbs: ["create", "get"] }]`,
  frameworks: { soc2: ["CC6.3"] },
  publicIds: ["CKV_K8S_156"],
  scope: "resource",
  types: CLUSTER_ROLES,
  check(role) {
    // Both are needed: the one to write the approval, the other to be allowed it for a signer.
    const [approval, signer] = [grantingRule(role, APPROVAL), grantingRule(role, SIGNER)];
    if (approval === undefined || signer === undefined) return [];
    return [{ message: `${approval} and ${signer} let its subjects approve certificate signing requests` }];
  },
};
