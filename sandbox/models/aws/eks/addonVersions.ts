import { KUBERNETES_VERSIONS, minorOf } from "./versions";

interface AddonRelease {
  /** Lowest and highest Kubernetes minor that the version runs on, e.g. 29 and 36. */
  readonly from: number;
  readonly to: number;
  readonly version: string;
}

const everywhere = (...versions: string[]): AddonRelease[] =>
  versions.map((version) => ({ from: 29, to: 36, version }));
const kubeProxy = Object.entries(KUBERNETES_VERSIONS).flatMap(([minor, { patch }]) =>
  [`v${minor}.${Math.max(0, patch - 2)}-eksbuild.2`, `v${minor}.${patch}-eksbuild.2`].map((version) => ({
    from: minorOf(minor),
    to: minorOf(minor),
    version,
  })),
);

/**
 * EKS add-ons with their versions, oldest first. Sources: "AWS add-ons" of the Amazon EKS User Guide for the names;
 * DescribeAddonVersions for the form `vX.Y.Z-eksbuild.N`. Amazon publishes new versions weekly: those that match the form
 * but are missing here are accepted for known add-ons, see `isAddonVersion`.
 */
const ADDONS: Readonly<Record<string, readonly AddonRelease[]>> = {
  "vpc-cni": everywhere("v1.19.5-eksbuild.1", "v1.20.4-eksbuild.1", "v1.21.1-eksbuild.1"),
  coredns: [
    { from: 29, to: 32, version: "v1.11.4-eksbuild.24" },
    { from: 31, to: 34, version: "v1.12.4-eksbuild.1" },
    { from: 33, to: 36, version: "v1.13.2-eksbuild.1" },
    { from: 29, to: 32, version: "v1.11.4-eksbuild.28" },
  ],
  "kube-proxy": kubeProxy,
  "eks-pod-identity-agent": everywhere("v1.3.9-eksbuild.5", "v1.3.10-eksbuild.2"),
  "aws-ebs-csi-driver": everywhere("v1.52.1-eksbuild.1", "v1.54.0-eksbuild.1"),
  "aws-efs-csi-driver": everywhere("v2.1.14-eksbuild.1", "v2.2.0-eksbuild.1"),
  "aws-fsx-csi-driver": everywhere("v1.7.0-eksbuild.1"),
  "aws-mountpoint-s3-csi-driver": everywhere("v2.2.1-eksbuild.1"),
  "snapshot-controller": everywhere("v8.3.0-eksbuild.1"),
  "metrics-server": everywhere("v0.8.0-eksbuild.6"),
  "kube-state-metrics": everywhere("v2.17.0-eksbuild.4"),
  "prometheus-node-exporter": everywhere("v1.10.2-eksbuild.4"),
  "cert-manager": everywhere("v1.19.1-eksbuild.3"),
  "external-dns": everywhere("v0.20.0-eksbuild.2"),
  fluxcd: everywhere("v2.7.0-eksbuild.1"),
  adot: everywhere("v0.141.0-eksbuild.1"),
  "amazon-cloudwatch-observability": everywhere("v4.8.0-eksbuild.1"),
  "aws-guardduty-agent": everywhere("v1.12.1-eksbuild.2"),
  "aws-network-flow-monitoring-agent": everywhere("v1.1.2-eksbuild.1"),
  "aws-privateca-connector-for-kubernetes": everywhere("v1.6.0-eksbuild.1"),
  "aws-secrets-store-csi-driver-provider": everywhere("v2.1.1-eksbuild.1"),
  "eks-node-monitoring-agent": everywhere("v1.4.2-eksbuild.1"),
  "amazon-sagemaker-hyperpod-taskgovernance": everywhere("v1.3.0-eksbuild.1"),
};

export const ADDON_NAMES: readonly string[] = Object.keys(ADDONS);

/** Versions of an add-on for a Kubernetes version, oldest first; none when there is no such add-on. */
export function addonVersions(addon: string, kubernetesVersion: string): string[] {
  const minor = minorOf(kubernetesVersion);
  return (ADDONS[addon] ?? []).filter(({ from, to }) => minor >= from && minor <= to).map(({ version }) => version);
}

/** Whether the version has the form of a release of a known add-on; kube-proxy's must be of the cluster's minor version. */
export function isAddonVersion(addon: string, version: string, kubernetesVersion: string): boolean {
  if (!ADDONS[addon] || !/^v\d+\.\d+\.\d+(-[a-z]+)?-eksbuild\.\d+$/.test(version)) return false;
  return (
    addon !== "kube-proxy" ||
    version.startsWith(`v${kubernetesVersion}.`) ||
    minorOf(version) < minorOf(kubernetesVersion)
  );
}
