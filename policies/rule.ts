/** How bad it is when the rule is broken. */
export type Severity = "critical" | "high" | "medium" | "low";

export type PackName = "tagging" | "cost" | "security";

/** Control frameworks, each with the ids of the controls a rule serves, e.g. `{ "cis-aws": ["5.2"] }`. */
export type Framework = "cis-aws" | "cis-eks" | "nsa-k8s" | "soc2" | "hipaa" | "pci-dss" | "gdpr";

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
  /** URNs each property depends on. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  readonly protect: boolean;
}

/** Stands for a value that the engine does not know before the update: never pass or fail on it. */
export const UNKNOWN: unique symbol = Symbol.for("plinth.policies.unknown");

/** What a rule found wrong in a resource. */
export interface Finding {
  /** What was found, in one sentence, with the property's path and value (never a secret). */
  message: string;
}

/** Settings a rule can read, validated by `configuration/schema.json` before any rule runs. */
export interface RuleSettings {
  environmentClass: "dev" | "staging" | "prod";
  requiredTags: readonly string[];
  allowedTagValues: Readonly<Record<string, readonly string[] | string>>;
  allowedRegions: readonly string[];
  monthlyBudgetUsd?: number;
}

interface RuleText {
  /** Kebab-case, unique over all packs, e.g. `rds-not-public`. */
  readonly name: string;
  readonly pack: PackName;
  readonly severity: Severity;
  /** What is asked, one sentence, and why. */
  readonly asks: string;
  readonly why: string;
  /** How to fix it, one sentence, and a TypeScript example. */
  readonly fix: string;
  readonly example: string;
  readonly frameworks: Partial<Record<Framework, readonly string[]>>;
  /** Public check ids, e.g. `CKV_AWS_17`. */
  readonly publicIds: readonly string[];
}

/** Judges one resource at a time. */
export interface ResourceRule extends RuleText {
  readonly scope: "resource";
  /** Type tokens the rule applies to. */
  readonly types: readonly string[];
  check(resource: RuleResource, settings: RuleSettings): Finding[];
}

/** Judges all resources of a stack together. */
export interface StackRule extends RuleText {
  readonly scope: "stack";
  readonly types: readonly string[];
  check(resources: readonly RuleResource[], settings: RuleSettings): { resource: RuleResource; finding: Finding }[];
}

export type Rule = ResourceRule | StackRule;
