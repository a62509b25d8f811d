import { isMaintained, OLDEST_MAINTAINED_VERSION } from "../../../aws/clusterVersions";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "eks-version-maintained",
  pack: "security",
  severity: "high",
  asks: "An EKS cluster runs a Kubernetes version that AWS still patches.",
  why: "Known flaws of the control plane stay open, and AWS upgrades the cluster at a time of its own.",
  fix: "Upgrade version one minor step at a time, or leave it out for the current one.",
  example: `new aws.eks.Cluster("main", { version: "1.34" })`,
  frameworks: { "cis-eks": ["5.1.1"], soc2: ["CC7.1"], "pci-dss": ["6.3.3"] },
  publicIds: ["CKV_AWS_339"],
  scope: "resource",
  types: ["aws:eks/cluster:Cluster"],
  check(cluster) {
    const version = property(cluster, "version");
    if (version === undefined || version === "" || version === UNKNOWN || isMaintained(String(version))) return [];
    return [
      { message: `version is ${shown(version)}, which gets no patches: ${OLDEST_MAINTAINED_VERSION} is the oldest` },
    ];
  },
};
