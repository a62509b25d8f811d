import type { ResourceRule } from "../../../rule";
import { hasUnknown, property, strings } from "../../../values/read";

const LOG_TYPES: readonly string[] = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

export const rule: ResourceRule = {
  name: "eks-control-plane-logs",
  pack: "security",
  severity: "medium",
  asks: "An EKS cluster writes all five kinds of control-plane logs.",
  why: "Without audit and authenticator logs nobody can tell who did what in the cluster.",
  fix: "List api, audit, authenticator, controllerManager and scheduler in enabledClusterLogTypes.",
  example: `new aws.eks.Cluster("main", { enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"] })`,
  frameworks: {
    "cis-eks": ["2.1.1"],
    soc2: ["CC7.2"],
    hipaa: ["164.312(b)"],
    "pci-dss": ["10.2.1"],
    "nsa-k8s": ["audit-logging"],
  },
  publicIds: ["CKV_AWS_37", "AVD-AWS-0038"],
  scope: "resource",
  types: ["aws:eks/cluster:Cluster"],
  check(cluster) {
    const enabled = property(cluster, "enabledClusterLogTypes");
    if (hasUnknown(enabled)) return [];
    const missing = LOG_TYPES.filter((type) => !strings(enabled).includes(type));
    return missing.length === 0 ? [] : [{ message: `enabledClusterLogTypes lacks ${missing.join(", ")}` }];
  },
};
