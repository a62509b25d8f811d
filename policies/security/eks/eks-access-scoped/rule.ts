import { UNKNOWN, type ResourceRule } from "../../../rule";
import { property, strings } from "../../../values/read";

/**
 * Access policies that read secrets or start pods, which may then use any service account of the namespace (EKS User Guide,
 * "Review access policy permissions"). AmazonEKSClusterAdminPolicy is not here: somebody has to administer the cluster, and
 * it cannot be limited.
 */
const POWERFUL: readonly string[] = [
  "AmazonEKSAdminPolicy",
  "AmazonEKSEditPolicy",
  "AmazonEKSAdminViewPolicy",
  "AmazonEKSSecretReaderPolicy",
];

export const rule: ResourceRule = {
  name: "eks-access-scoped",
  pack: "security",
  severity: "medium",
  asks: "An access policy that changes objects or reads secrets is limited to namespaces.",
  why: "In the namespaces of the system it reads every team's secrets and starts pods with the rights of the cluster.",
  fix: "Set accessScope to type namespace and list the team's namespaces.",
  example: `new aws.eks.AccessPolicyAssociation("orders", { clusterName, principalArn, policyArn, accessScope: { type: "namespace", namespaces: ["orders"] } })`,
  frameworks: {
    "cis-eks": ["4.1.1"],
    "nsa-k8s": ["authentication-and-authorization"],
    soc2: ["CC6.3"],
    "pci-dss": ["7.2.1"],
  },
  publicIds: [],
  scope: "resource",
  types: ["aws:eks/accessPolicyAssociation:AccessPolicyAssociation"],
  check(association) {
    const arn = property(association, "policyArn");
    const name = typeof arn === "string" ? arn.slice(arn.lastIndexOf("/") + 1) : "";
    if (!POWERFUL.includes(name)) return [];
    const scope = property(association, "accessScope.type");
    if (scope === UNKNOWN) return [];
    if (scope !== "namespace") return [{ message: `accessScope is the whole cluster, for ${name}` }];
    const every = strings(property(association, "accessScope.namespaces")).some((namespace) => /^\*+$/.test(namespace));
    return every ? [{ message: `accessScope.namespaces has every namespace, for ${name}` }] : [];
  },
};
