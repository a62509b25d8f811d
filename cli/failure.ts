import { EXIT, type ExitCode } from "./exitCode";

/** Ends the command with a message for people: no stack trace, nothing else printed. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode,
  ) {
    super(message);
    this.name = "Failure";
  }
}

/** What was given cannot be used (exit code 2). */
export function badInput(message: string): Failure {
  return new Failure(message, EXIT.badInput);
}

/** The cloud, the engine or the machine failed (exit code 1). */
export function failed(message: string): Failure {
  return new Failure(message, EXIT.failed);
}
