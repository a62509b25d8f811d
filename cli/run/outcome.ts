import type { Violation, WaivedViolation } from "../../policies";
import type { Changes } from "./changes";

/** How an operation on one stack ended. */
export type Result = "succeeded" | "failed" | "refused" | "cancelled" | "skipped";

/** A resource that an operation touches or would touch. */
export interface ResourceChange {
  urn: string;
  /** Type token. */
  type: string;
  /** Logical name. */
  name: string;
  kind: Exclude<keyof Changes, "same">;
  /** Paths of the properties that differ. */
  properties: PropertyChange[];
}

export interface PropertyChange {
  path: string;
  before: unknown;
  after: unknown;
}

/** What an operation on one stack did or would do. */
export interface Outcome {
  /** How people call the stack: `platform`, or the workload's name. */
  name: string;
  project: string;
  stack: string;
  result: Result;
  changes: Changes;
  /** Wall-clock seconds. */
  seconds: number;
  policies: Violation[];
  /** Findings that a waiver accepts. */
  waived: WaivedViolation[];
  /** What the engine and the program reported as errors. */
  errors: StackProblem[];
  warnings: StackProblem[];
  resources: ResourceChange[];
  /** The stack's outputs, secrets masked; undefined when the program did not get that far. */
  outputs: Record<string, unknown> | undefined;
  /** Whether the outputs differ from those in the state. */
  outputsChange: boolean;
  /** Set when the program refused its input: the operation is to end with exit code 2. */
  inputRefused: boolean;
}

export interface StackProblem {
  /** Absent where the stack as a whole is meant. */
  urn?: string;
  message: string;
}
