import * as pulumi from "@pulumi/pulumi";
import { nearest } from "./nearest";

/** What was wrong with one argument of a component. */
export interface ArgumentProblem {
  /** The component as the user declared it, e.g. `Vpc "main"`. */
  component: string;
  /** Path of the argument inside the component's args, e.g. `subnets.private.cidrMask`. */
  path: string;
  /** The value that was given. Never pass a secret. */
  given: unknown;
  /** What is allowed, in words, e.g. `an integer from 16 to 28`. */
  allowed: string;
  /** The allowed names, when the argument is a choice: the nearest is suggested. */
  choices?: readonly string[];
}

/**
 * A component was declared with an argument it cannot accept.
 *
 * It is a `pulumi.RunError`, so the engine prints its message alone, without a stack trace.
 */
export class ArgumentError extends pulumi.RunError {
  constructor(readonly problem: ArgumentProblem) {
    super(describe(problem));
    this.name = "ArgumentError";
  }
}

function describe({ component, path, given, allowed, choices }: ArgumentProblem): string {
  const suggestion = typeof given === "string" && choices ? nearest(given, choices) : undefined;
  const hint = suggestion === undefined ? "" : ` Did you mean ${JSON.stringify(suggestion)}?`;
  return `${component}: ${path} is ${JSON.stringify(given) ?? "undefined"}; allowed: ${allowed}.${hint}`;
}
