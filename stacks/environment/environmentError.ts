import { type Problem, formatProblem } from "../../components/foundation/schema";

/** The configuration of an environment cannot be used; every problem in it at once. */
export class EnvironmentError extends Error {
  /** Marks it as `pulumi.RunError` does, so that the engine prints the message alone; importing pulumi costs half a second. */
  readonly __pulumiRunError = true;

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "EnvironmentError";
  }
}
