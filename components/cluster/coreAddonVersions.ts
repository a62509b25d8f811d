export type CoreAddonName =
  "vpc-cni" | "kube-proxy" | "eks-pod-identity-agent" | "coredns" | "aws-ebs-csi-driver" | "metrics-server";

/** The add-ons whose one version serves every Kubernetes version of the table. */
const FOR_ALL = {
  "vpc-cni": "v1.22.4-eksbuild.3",
  "eks-pod-identity-agent": "v1.3.10-eksbuild.3",
  "aws-ebs-csi-driver": "v1.63.1-eksbuild.1",
  "metrics-server": "v0.9.0-eksbuild.7",
} as const;

/**
 * Versions of the EKS add-ons that belong to each Kubernetes version, one row a Kubernetes version: what
 * `aws eks describe-addon-versions` offered in the autumn of 2026. Pinned, so that two runs of one program install the
 * same; `coreAddons.<name>.version` overrides a cell.
 */
export const CORE_ADDON_VERSIONS: Readonly<Record<string, Readonly<Record<CoreAddonName, string>>>> = {
  "1.32": { ...FOR_ALL, "kube-proxy": "v1.32.13-eksbuild.21", coredns: "v1.11.4-eksbuild.40" },
  "1.33": { ...FOR_ALL, "kube-proxy": "v1.33.10-eksbuild.18", coredns: "v1.12.4-eksbuild.18" },
  "1.34": { ...FOR_ALL, "kube-proxy": "v1.34.6-eksbuild.18", coredns: "v1.12.4-eksbuild.18" },
  "1.35": { ...FOR_ALL, "kube-proxy": "v1.35.3-eksbuild.18", coredns: "v1.13.2-eksbuild.11" },
  "1.36": { ...FOR_ALL, "kube-proxy": "v1.36.0-eksbuild.21", coredns: "v1.14.3-eksbuild.16" },
};

export const DEFAULT_KUBERNETES_VERSION = "1.34";
