/** One Kubernetes minor version on EKS. Source: "Understand the Kubernetes version lifecycle on EKS", Amazon EKS User Guide. */
export interface KubernetesVersion {
  /** Last day of standard support, ISO 8601. */
  readonly standardUntil: string;
  /** Last day of extended support: after it no cluster can be created. */
  readonly extendedUntil: string;
  readonly platformVersion: string;
  /** Patch of the nodes' AMI release. */
  readonly patch: number;
}

export const KUBERNETES_VERSIONS: Readonly<Record<string, KubernetesVersion>> = {
  "1.29": { standardUntil: "2025-03-23", extendedUntil: "2026-03-23", platformVersion: "eks.63", patch: 15 },
  "1.30": { standardUntil: "2025-07-23", extendedUntil: "2026-07-23", platformVersion: "eks.61", patch: 14 },
  "1.31": { standardUntil: "2025-11-26", extendedUntil: "2026-11-26", platformVersion: "eks.57", patch: 14 },
  "1.32": { standardUntil: "2026-03-23", extendedUntil: "2027-03-23", platformVersion: "eks.40", patch: 13 },
  "1.33": { standardUntil: "2026-07-29", extendedUntil: "2027-07-29", platformVersion: "eks.33", patch: 11 },
  "1.34": { standardUntil: "2026-12-02", extendedUntil: "2027-12-02", platformVersion: "eks.25", patch: 8 },
  "1.35": { standardUntil: "2027-03-27", extendedUntil: "2028-03-27", platformVersion: "eks.14", patch: 5 },
  "1.36": { standardUntil: "2027-08-02", extendedUntil: "2028-08-02", platformVersion: "eks.6", patch: 3 },
};

/** The version that a cluster gets when none is asked for. */
export const DEFAULT_KUBERNETES_VERSION = "1.35";

/** Version, with which the AMI release of a minor version begins, e.g. `1.34.8-20261105`. */
export function releaseVersionOf(version: string): string {
  return `${version}.${KUBERNETES_VERSIONS[version]?.patch ?? 0}-20261105`;
}

/** `34` of `1.34`. */
export function minorOf(version: string): number {
  return Number(version.split(".")[1]);
}
