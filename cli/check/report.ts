import type { Violation, WaivedViolation } from "../../policies";
import type { Changes } from "../run/changes";
import type { ResourceChange, Result, StackProblem } from "../run/outcome";
import type { BaseDescription, SkippedStack } from "./base/base";
import type { CostChange } from "./costChange";
import type { Place } from "./locations/place";
import type { ApiChange } from "./warnings/apiChanges";
import type { DataLoss } from "./warnings/dataLoss";

/** A violation of a checked stack, and where it comes from. */
export interface CheckViolation extends Violation {
  /** How people call the stack. */
  stack: string;
  /** `new` when the base does not have it, by rule and resource. */
  status: "new" | "standing";
  /** Where the resource is declared; the path is relative to the repository's root, else to the project's. */
  place: Place;
}

/** A violation of the base that the change fixes, or one that a waiver accepts. */
export type OfStack<T extends Violation> = T & { stack: string };

/** A stack of the report. */
export interface StackReport {
  /** How people call it. */
  name: string;
  project: string;
  stack: string;
  /** Why it was checked. */
  because: string;
  result: Result;
  /** It does not exist in the base. */
  isNew: boolean;
  /** Its Score file is gone. */
  removed: boolean;
  changes: Changes;
  resources: ResourceChange[];
  errors: StackProblem[];
  warnings: StackProblem[];
  seconds: number;
  /** Rules that apply to a resource of the stack after the change, by the resource's URN. */
  applicable: { urn: string; rules: string[] }[];
}

/** Refused by a mandatory policy; failed where a stack could not be previewed. */
export type Verdict = "passed" | "refused" | "failed";

/** Everything that `plinth check` found; the formats are made from it. */
export interface CheckReport {
  environment: string;
  /** Resources are simulated ones. */
  sandbox: boolean;
  base: BaseDescription;
  verdict: Verdict;
  stacks: StackReport[];
  skipped: SkippedStack[];
  violations: CheckViolation[];
  fixed: OfStack<Violation>[];
  waived: OfStack<WaivedViolation>[];
  evaluated: { resources: number; rules: number };
  dataLoss: DataLoss[];
  apiChanges: ApiChange[];
  /** Absent where no function that estimates it was given. */
  cost?: CostChange;
}
