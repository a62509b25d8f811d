import type { Framework, PackName, Severity } from "./rule";

/** A broken rule, as `--json`, SARIF and the comment on a pull request present it. */
export interface Violation {
  rule: string;
  pack: PackName | string;
  /** Undefined for a rule of somebody else's pack. */
  severity?: Severity;
  /** `mandatory` or `advisory`. */
  enforcement: string;
  /** Absent where the whole stack is meant. */
  urn?: string;
  type?: string;
  /** What was found. */
  message: string;
  /** How to fix it; empty for a rule of somebody else's pack. */
  fix: string;
  frameworks: Partial<Record<Framework, readonly string[]>>;
  /** Public check ids that the rule corresponds to, e.g. `CKV_AWS_17`. */
  publicIds: readonly string[];
}

/** Who accepts a finding, why and until when. */
export interface Acceptance {
  owner: string;
  reason: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  expires: string;
}

/** A finding that a waiver accepts for a while. */
export interface WaivedViolation extends Violation {
  waiver: Acceptance;
}
