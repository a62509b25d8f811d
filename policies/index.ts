export { audit, type AuditOptions, type AuditResult } from "./audit/audit";
export { baselineOf, type Baseline, type BaselineFinding } from "./baseline/baseline";
export { enforcementOf, type Enforcement } from "./configuration/enforcement";
export { DEFAULT_SETTINGS, type PolicyConfiguration } from "./configuration/settings";
export { checkConfiguration, PolicyConfigurationError } from "./configuration/validate";
export { RULES } from "./generated/rules";
export { policyPackArguments, type PolicyPackArguments, type PolicyPackChoice } from "./host/arguments";
export { violationOf, waivedOf, type PolicyEvent } from "./host/violation";
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
export { findRule } from "./rules";
export { PolicyFileError } from "./schema/policyFileError";
export type { DocumentProblem } from "./schema/problem";
export type { Acceptance, Violation, WaivedViolation } from "./violation";
export type { Waiver } from "./waivers/waiver";
export { readWaivers, WAIVERS_FILE } from "./waivers/readWaivers";
