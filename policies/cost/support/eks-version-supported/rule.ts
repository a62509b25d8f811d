import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "eks-version-supported",
  pack: "cost",
  severity: "medium",
  asks: "An EKS cluster runs a Kubernetes version in standard support.",
  why: "In extended support the control plane costs six times as much, and after it AWS upgrades the cluster by itself.",
  fix: "Upgrade version one minor step at a time to a supported one.",
  example: `new aws.eks.Cluster("main", { version: "1.34" })`,
  frameworks: { "cis-eks": ["5.1.1"], soc2: ["CC7.1"], "pci-dss": ["6.3.3"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:eks/cluster:Cluster"],
  reads: ["supportedClusterVersions"],
  check(cluster, { supportedClusterVersions }) {
    const version = property(cluster, "version");
    if (typeof version !== "string" || supportedClusterVersions.includes(version)) return [];
    return [{ message: `version ${version} is not in standard support (${supportedClusterVersions.join(", ")})` }];
  },
};
