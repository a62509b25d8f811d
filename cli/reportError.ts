import * as fs from "node:fs";
import * as path from "node:path";
import { EXIT, type ExitCode } from "./exitCode";
import { Failure } from "./failure";
import { findProject } from "./project/findProject";
import { localState } from "./project/localState";
import type { Console } from "./terminal/console";

/** Errors of rooms below that are the user's input. They are told by name, so that nothing is loaded to tell them. */
const INPUT_ERRORS = new Set([
  "EnvironmentError",
  "ScoreError",
  "ArgumentError",
  "PolicyConfigurationError",
  "PolicyFileError",
  "PriceBookError",
]);

/** Tells what ended the command: people get a message, never a stack trace. @returns the exit code. */
export function reportError(error: unknown, console: Console): ExitCode {
  const { message, exitCode } = describe(error);
  console.error(message);
  console.document({ error: { message, exitCode } });
  return exitCode;
}

function describe(error: unknown): { message: string; exitCode: ExitCode } {
  if (error instanceof Failure) return error;
  if (error instanceof Error && INPUT_ERRORS.has(error.name))
    return { message: error.message, exitCode: EXIT.badInput };
  const summary = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return { message: `${summary ?? ""} (an internal error; details: ${logged(error)})`, exitCode: EXIT.failed };
}

/** Keeps what people are not shown. @returns where. */
function logged(error: unknown): string {
  try {
    const { logs } = localState(findProject().root);
    fs.mkdirSync(logs, { recursive: true });
    const file = path.join(logs, `${new Date().toISOString().replace(/[:.]/g, "-")}-error-${process.pid}.log`);
    fs.writeFileSync(
      file,
      `${process.argv.join(" ")}\n${error instanceof Error ? (error.stack ?? "") : String(error)}\n`,
    );
    return path.relative(process.cwd(), file);
  } catch {
    return "none, the log cannot be written";
  }
}
