/**
 * The oldest Kubernetes version of EKS that still got security patches, extended support included, in the release calendar of
 * early 2026 (EKS User Guide, "Understand the Kubernetes version lifecycle on EKS"). Newer ones than the calendar has count
 * as maintained.
 */
const OLDEST_MAINTAINED = { major: 1, minor: 29 } as const;

/** The oldest maintained version, as EKS writes it. */
export const OLDEST_MAINTAINED_VERSION = `${OLDEST_MAINTAINED.major}.${OLDEST_MAINTAINED.minor}`;

/** Whether a version such as `1.34` still gets security patches; what is no version does not. */
export function isMaintained(version: string): boolean {
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
  if (major === undefined || minor === undefined) return false;
  if (Number(major) !== OLDEST_MAINTAINED.major) return Number(major) > OLDEST_MAINTAINED.major;
  return Number(minor) >= OLDEST_MAINTAINED.minor;
}
