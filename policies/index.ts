export { audit, type AuditedResource, type AuditOptions, type AuditResult } from "./audit/audit";
export { baselineOf, type Baseline, type BaselineFinding } from "./baseline/baseline";
export { readBaseline } from "./baseline/readBaseline";
export { enforcementOf, isSelected, type Enforcement, type Selection } from "./configuration/enforcement";
export { DEFAULT_SETTINGS, type PolicyConfiguration } from "./configuration/settings";
export { checkConfiguration, PolicyConfigurationError } from "./configuration/validate";
export { RULES } from "./generated/rules";
export { policyPackArguments, type PolicyPackArguments, type PolicyPackChoice } from "./host/arguments";
export { plinthPolicies } from "./host/plinthPolicies";
export { violationOf, waivedOf, type PolicyEvent } from "./host/violation";
export { FRAMEWORKS, PACKS, SEVERITIES } from "./rule";
export type {
  Finding,
  Framework,
  PackName,
  ResourceRule,
  Rule,
  RuleResource,
  RuleSettings,
  Severity,
  StackFinding,
  StackRule,
} from "./rule";
export { findRule, nearestRule, rulesOfPublicId } from "./rules";
export { PolicyFileError } from "./schema/policyFileError";
export type { DocumentProblem } from "./schema/problem";
export type { Acceptance, Violation, WaivedViolation } from "./violation";
export type { Waiver } from "./waivers/waiver";
export { readWaivers, WAIVERS_FILE } from "./waivers/readWaivers";
export { WAIVERS_VALID } from "./waivers/validity";
