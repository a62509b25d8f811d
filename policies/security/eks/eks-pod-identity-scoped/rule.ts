import type { Condition, Statement } from "../../../documents/iam/document";
import { ROLE, trustStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

const SERVICE = "pods.eks.amazonaws.com";

/** Session tags that EKS Pod Identity sets (EKS User Guide, "Grant Pods access to AWS resources based on tags"). */
const TAGS: readonly { key: string; names: string }[] = [
  { key: "aws:requesttag/kubernetes-namespace", names: "namespace" },
  { key: "aws:requesttag/kubernetes-service-account", names: "service account" },
];

function trustsPods({ effect, principals, unknown }: Statement): boolean {
  return effect === "Allow" && !unknown.has("Condition") && (principals.get("Service") ?? []).includes(SERVICE);
}

function limits({ operator, key, values }: Condition, tag: string): boolean {
  if (key !== tag || !/^(ForAnyValue:)?String(Equals|Like)$/.test(operator)) return false;
  return values.length > 0 && !values.some((value) => /^[*?]*$/.test(value));
}

export const rule: ResourceRule = {
  name: "eks-pod-identity-scoped",
  pack: "security",
  severity: "medium",
  asks: "A role for pods (EKS Pod Identity) names the namespace and the service account that may assume it.",
  why: "Whoever may create associations in any cluster of the account could give the role to pods of their own.",
  fix: "Condition the trust on aws:RequestTag/kubernetes-namespace and aws:RequestTag/kubernetes-service-account.",
  example: `Condition: { StringEquals: { "aws:RequestTag/kubernetes-namespace": "orders", "aws:RequestTag/kubernetes-service-account": "api" } }`,
  frameworks: {
    "cis-eks": ["5.2.1"],
    "nsa-k8s": ["authentication-and-authorization"],
    soc2: ["CC6.3"],
    "pci-dss": ["7.2.1"],
  },
  publicIds: [],
  scope: "resource",
  types: [ROLE],
  check: (role) =>
    trustStatements(role)
      .filter(trustsPods)
      .flatMap(({ label, conditions }) => {
        const open = TAGS.filter(({ key }) => !conditions.some((condition) => limits(condition, key)));
        if (open.length === 0) return [];
        const names = open.map((tag) => tag.names).join(" and ");
        return [{ message: `assumeRolePolicy, ${label}: pods of any ${names} may be given the role` }];
      }),
};
