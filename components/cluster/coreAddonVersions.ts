export type CoreAddonName =
  "vpc-cni" | "kube-proxy" | "eks-pod-identity-agent" | "coredns" | "aws-ebs-csi-driver" | "metrics-server";

/**
 * Versions of the EKS add-ons that belong to each Kubernetes version, one row a Kubernetes version: what
 * `aws eks describe-addon-versions` offered in the first half of 2026. Pinned, so that two runs of one program install
 * the same; `coreAddons.<name>.version` overrides a cell.
 */
export const CORE_ADDON_VERSIONS: Readonly<Record<string, Readonly<Record<CoreAddonName, string>>>> = {
  "1.32": {
    "vpc-cni": "v1.20.4-eksbuild.1",
    "kube-proxy": "v1.32.9-eksbuild.2",
    "eks-pod-identity-agent": "v1.3.10-eksbuild.2",
    coredns: "v1.11.4-eksbuild.24",
    "aws-ebs-csi-driver": "v1.54.0-eksbuild.1",
    "metrics-server": "v0.8.0-eksbuild.5",
  },
  "1.33": {
    "vpc-cni": "v1.20.5-eksbuild.1",
    "kube-proxy": "v1.33.10-eksbuild.2",
    "eks-pod-identity-agent": "v1.3.10-eksbuild.2",
    coredns: "v1.12.4-eksbuild.10",
    "aws-ebs-csi-driver": "v1.54.0-eksbuild.1",
    "metrics-server": "v0.8.0-eksbuild.5",
  },
  "1.34": {
    "vpc-cni": "v1.21.1-eksbuild.1",
    "kube-proxy": "v1.34.1-eksbuild.2",
    "eks-pod-identity-agent": "v1.3.10-eksbuild.2",
    coredns: "v1.12.4-eksbuild.6",
    "aws-ebs-csi-driver": "v1.54.0-eksbuild.1",
    "metrics-server": "v0.8.0-eksbuild.5",
  },
  "1.35": {
    "vpc-cni": "v1.21.1-eksbuild.1",
    "kube-proxy": "v1.35.0-eksbuild.2",
    "eks-pod-identity-agent": "v1.3.10-eksbuild.2",
    coredns: "v1.13.1-eksbuild.1",
    "aws-ebs-csi-driver": "v1.54.0-eksbuild.1",
    "metrics-server": "v0.8.0-eksbuild.5",
  },
};

export const DEFAULT_KUBERNETES_VERSION = "1.34";
