import { leftSupport } from "../../../aws/support/findings";
import { UNKNOWN, type ResourceRule } from "../../../rule";
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
  reads: ["supportedClusterVersions", "asOf"],
  check(cluster, settings) {
    const version = property(cluster, "version");
    const supported = settings.supportedClusterVersions;
    if (typeof version !== "string") return [];
    if (!supported.includes(version)) {
      return [{ message: `version ${version} is not in standard support (${supported.join(", ")})` }];
    }
    // Under the policy STANDARD AWS upgrades the cluster when support ends, and never charges for extended support.
    const policy = property(cluster, "upgradePolicy.supportType");
    return policy === "STANDARD" || policy === UNKNOWN ? [] : leftSupport(cluster, settings);
  },
};
