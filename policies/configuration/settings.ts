import type { RuleSettings } from "../rule";
import type { EnforcementChoice } from "./enforcement";

/** What decides how the rules judge an environment; `schema.json` is its schema. Only the class has no default. */
export type PolicyConfiguration = EnforcementChoice & Partial<RuleSettings>;

export const DEFAULT_SETTINGS: RuleSettings = {
  environmentClass: "dev",
  requiredTags: ["environment", "owner", "cost-center"],
  allowedTagValues: {},
  tagDefaults: {},
  untaggedTypes: [],
  requiredTagsByType: {},
  optionalTagsByType: {},
  costAllocationTags: ["environment", "owner", "cost-center"],
  knownOwners: [],
  requiredLabels: ["app.kubernetes.io/name"],
  tagKeyFormat: "(aws:|kubernetes\\.io/|k8s\\.io/|karpenter\\.sh/|eks:)?[A-Za-z][A-Za-z0-9:/._-]{0,127}",
  allowedRegions: [],
  allowedInstanceFamilies: [],
  supportedClusterVersions: ["1.34", "1.35", "1.36"],
  minimumBackupDays: 7,
  minimumLogRetentionDays: 30,
  trustedRegistries: [],
  asOf: "",
  supportNoticeDays: 90,
  budgetedBy: [],
  maximumDevNodes: 10,
  maximumDevReplicas: 2,
  maximumDevCpu: 1,
  maximumDevMemoryGiB: 2,
  scheduleTag: "schedule",
  minimumReplicas: 2,
  minimumZones: 2,
  namespaceQuotas: { dev: { cpu: 8, memoryGiB: 16 }, staging: { cpu: 32, memoryGiB: 64 } },
  maximumCallDepth: 3,
  unversionedPaths: ["/", "/.well-known", "/healthz", "/readyz", "/assets", "/static", "/favicon.ico", "/robots.txt"],
  sensitiveDataClasses: ["personal", "health", "payment"],
  dataRegions: {},
};

/** The settings that rules read, defaults filled in. */
export function settingsOf(configuration: PolicyConfiguration): RuleSettings {
  const given = Object.entries(configuration).filter(
    ([name, value]) => name in DEFAULT_SETTINGS && value !== undefined,
  );
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(given) };
}
