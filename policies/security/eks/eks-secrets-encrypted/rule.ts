import type { ResourceRule } from "../../../rule";
import { hasUnknown, property, shown, strings } from "../../../values/read";

export const rule: ResourceRule = {
  name: "eks-secrets-encrypted",
  pack: "security",
  severity: "medium",
  asks: "An EKS cluster encrypts Kubernetes secrets with a key of its own.",
  why: "Otherwise whoever reads the storage of the control plane reads every secret under one AWS-owned key.",
  fix: "Set encryptionConfig with a KMS key and the resource secrets.",
  example: `new aws.eks.Cluster("main", { encryptionConfig: { provider: { keyArn: key.arn }, resources: ["secrets"] } })`,
  frameworks: { "cis-eks": ["5.3.1"], soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV_AWS_58", "AVD-AWS-0039"],
  scope: "resource",
  types: ["aws:eks/cluster:Cluster"],
  check(cluster) {
    const resources = property(cluster, "encryptionConfig.resources");
    if (hasUnknown(resources) || strings(resources).includes("secrets")) return [];
    return [
      {
        message: `encryptionConfig.resources is ${shown(resources)}: secrets are not encrypted with a key of your own`,
      },
    ];
  },
};
