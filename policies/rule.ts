/** How bad it is when the rule is broken. */
export type Severity = "critical" | "high" | "medium" | "low";

export const SEVERITIES: readonly Severity[] = ["critical", "high", "medium", "low"];

export const PACKS = ["tagging", "cost", "security", "reliability", "architecture"] as const;

export type PackName = (typeof PACKS)[number];

/** Control frameworks; a rule names the ids of the controls it serves, e.g. `{ "cis-aws": ["5.2"] }`. */
export const FRAMEWORKS = ["cis-aws", "cis-eks", "nsa-k8s", "soc2", "hipaa", "pci-dss", "gdpr"] as const;

export type Framework = (typeof FRAMEWORKS)[number];

export type EnvironmentClass = "dev" | "staging" | "prod";

/** A resource as the engine shows it to the rules: inputs only, so that any provider version's stack can be judged. */
export interface RuleResource {
  readonly urn: string;
  /** Type token, e.g. `aws:rds/instance:Instance`. */
  readonly type: string;
  readonly name: string;
  /** Inputs; a value that is not known yet is `UNKNOWN`. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** URN of the parent. */
  readonly parent?: string;
  /** URNs each property depends on. Empty for a rule that judges one resource at a time. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  readonly protect: boolean;
  /** Texts among the properties that the engine keeps secret; where it does not show them, they are `UNKNOWN`. */
  readonly secrets?: readonly string[];
}

/** Stands for a value that the engine does not know before the update: never pass or fail on it. */
export const UNKNOWN: unique symbol = Symbol.for("plinth.policies.unknown");

/** What a rule found wrong in a resource. */
export interface Finding {
  /** What was found, in one sentence, with the property's path and value (never a secret). */
  message: string;
}

/** What an organisation decides and rules read, validated by `configuration/schema.json` before any rule runs. */
export interface RuleSettings {
  environmentClass: EnvironmentClass;
  /** Tag keys that every taggable resource carries. */
  requiredTags: readonly string[];
  /** Allowed values of a tag: a list, or one regular expression that the whole value matches. */
  allowedTagValues: Readonly<Record<string, readonly string[] | string>>;
  /** Values that remediation gives to required tags that are missing. */
  tagDefaults: Readonly<Record<string, string>>;
  /** Types whose resources need no tags: tokens, or patterns such as `aws:cloudwatch/*`. */
  untaggedTypes: readonly string[];
  /** Tag keys that resources of a type carry beside the required ones, by token or pattern of types. */
  requiredTagsByType: Readonly<Record<string, readonly string[]>>;
  /** Required tag keys that resources of a type may lack, by token or pattern of types. */
  optionalTagsByType: Readonly<Record<string, readonly string[]>>;
  /** Tag keys by which the bill is split. */
  costAllocationTags: readonly string[];
  /** Teams that may own a resource; empty: any name. */
  knownOwners: readonly string[];
  /** Labels that every Kubernetes workload carries. */
  requiredLabels: readonly string[];
  /** Regular expression that every tag key matches, as a whole. */
  tagKeyFormat: string;
  /** Regions that resources may be in; empty: any. */
  allowedRegions: readonly string[];
  /** Families of instance types that may be used, e.g. `m7g`; empty: any current-generation family. */
  allowedInstanceFamilies: readonly string[];
  /** Kubernetes minor versions that EKS supports without the extended-support surcharge. */
  supportedClusterVersions: readonly string[];
  /** Days of automated database backups, at least. */
  minimumBackupDays: number;
  /** Days that log groups keep events, at least. */
  minimumLogRetentionDays: number;
  /** Where container images may come from, e.g. `docker.io/library` or `registry.example.com/team`; empty: anywhere. */
  trustedRegistries: readonly string[];
  /** Day on which support calendars are read, `YYYY-MM-DD`; empty: today. */
  asOf: string;
  /** Days before the end of standard support from which an upgrade is asked for. */
  supportNoticeDays: number;
  /** Tag keys, such as `team`, of which every value has a budget in the stack that uses it; empty: none is demanded. */
  budgetedBy: readonly string[];
  /** Nodes that a node group of a development cluster may grow to, at most. */
  maximumDevNodes: number;
  /** Replicas that a development workload always runs, at most. */
  maximumDevReplicas: number;
  /** CPUs that a container in development requests, at most. */
  maximumDevCpu: number;
  /** GiB of memory that a container in development requests, at most. */
  maximumDevMemoryGiB: number;
  /** Key of the tag that names the hours a machine runs, as the AWS Instance Scheduler reads it. Its case is ignored. */
  scheduleTag: string;
  /** Replicas of a workload in production that others call, at least. */
  minimumReplicas: number;
  /** Availability zones that what runs in production spans, at least. */
  minimumZones: number;
  /** What all pods of a namespace may request together, at most, by class of environment; a class without is not limited. */
  namespaceQuotas: Readonly<Partial<Record<EnvironmentClass, { cpu: number; memoryGiB: number }>>>;
  /** Synchronous calls in a chain of workloads, at most. */
  maximumCallDepth: number;
  /** Path prefixes of public routes that need no API version; `/` stands for the root path alone. */
  unversionedPaths: readonly string[];
  /** Classes of data, as the label or tag `data-class` names them, that need protection. */
  sensitiveDataClasses: readonly string[];
  /** Regions in which data of a class may be; a class that is not here may be in `allowedRegions`. */
  dataRegions: Readonly<Record<string, readonly string[]>>;
}

interface RuleText {
  /** Kebab-case, unique over all packs, e.g. `rds-not-public`; also the name of the rule's folder. */
  readonly name: string;
  readonly pack: PackName;
  readonly severity: Severity;
  /** What is asked, one sentence. */
  readonly asks: string;
  /** What goes wrong otherwise, one sentence. */
  readonly why: string;
  /** How to fix it, one sentence. */
  readonly fix: string;
  /** The fix in TypeScript. */
  readonly example: string;
  readonly frameworks: Partial<Record<Framework, readonly string[]>>;
  /** Public check ids, e.g. `CKV_AWS_17`. */
  readonly publicIds: readonly string[];
  /** Type tokens the rule applies to. A stack rule that judges what is missing lists what it looks at. */
  readonly types: readonly string[];
  /** The settings that the check reads. */
  readonly reads?: readonly (keyof RuleSettings)[];
}

/** Judges one resource at a time. */
export interface ResourceRule extends RuleText {
  readonly scope: "resource";
  check(resource: RuleResource, settings: RuleSettings): Finding[];
  /**
   * Repairs a resource where enforcement is `remediate`.
   *
   * @returns properties to lay over the resource's own, an object over the object that is there; undefined when nothing
   * can be repaired.
   */
  remediate?(resource: RuleResource, settings: RuleSettings): Readonly<Record<string, unknown>> | undefined;
}

/** A finding of a rule that judges several resources, with the resource it is about. */
export interface StackFinding extends Finding {
  resource: RuleResource;
}

/** Judges all resources of a stack together. */
export interface StackRule extends RuleText {
  readonly scope: "stack";
  /** @param resources those of the rule's types, in no order. */
  check(resources: readonly RuleResource[], settings: RuleSettings): StackFinding[];
}

export type Rule = ResourceRule | StackRule;
