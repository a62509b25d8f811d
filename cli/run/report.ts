import type { Violation, WaivedViolation } from "../../policies";
import type { Changes } from "./changes";
import type { Outcome, Result, StackProblem } from "./outcome";

/** The one JSON document of `up`, `preview` and `destroy`. */
export interface OperationReport {
  environment: string;
  sandbox: boolean;
  stacks: StackReport[];
  /** Seconds since the process began, by phase. */
  phases?: { phase: string; from: number; to: number }[];
}

interface StackReport {
  project: string;
  stack: string;
  result: Result;
  changes: Changes;
  seconds: number;
  policies: Violation[];
  waived: WaivedViolation[];
  errors?: StackProblem[];
}

export function reportOf(environment: string, sandbox: boolean, outcomes: readonly Outcome[]): OperationReport {
  return {
    environment,
    sandbox,
    stacks: outcomes.map(({ project, stack, result, changes, seconds, policies, errors, waived }) => ({
      project,
      stack,
      result,
      changes,
      seconds,
      policies,
      waived,
      ...(errors.length > 0 ? { errors } : {}),
    })),
  };
}
