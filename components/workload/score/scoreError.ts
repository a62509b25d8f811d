import { type Problem, formatProblem } from "../../foundation/schema";

/** A Score file, or several, cannot be used; every problem at once. */
export class ScoreError extends Error {
  /** Marks it as `pulumi.RunError` does, so that the engine prints the message alone; importing pulumi costs half a second. */
  readonly __pulumiRunError = true;

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "ScoreError";
  }
}
