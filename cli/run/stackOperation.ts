import type { EngineEvent, PulumiFn } from "@pulumi/pulumi/automation";
import type { EngineCommand } from "../engine";
import { EngineFailure } from "../engine";
import { leanRuntime } from "./leanRuntime";
import { OperationEvents, type Step } from "./operationEvents";
import type { Outcome, Result } from "./outcome";
import type { StackTarget } from "./stackTarget";

export type OperationKind = "preview" | "update" | "destroy" | "refresh" | "previewRefresh";

export interface OperationOptions {
  engine: EngineCommand;
  /** Of the Automation API's preview and update. */
  policies?: { policyPacks: string[]; policyPackConfigs: string[] };
  /** Operations on resources that run side by side; default: the engine's. */
  parallel?: number;
  onStep?: (step: Step) => void;
  /** Every event of the engine as it comes. */
  onEvent?: (event: EngineEvent) => void;
}

/** Errors of programs that are the user's input, not the program's: told without a stack trace, and exit code 2. */
const INPUT_ERRORS = new Set(["ArgumentError", "EnvironmentError", "ScoreError"]);

/** Runs one operation on one stack, which exists; never throws for what the engine, the cloud or the program refused. */
export async function runOperation(
  kind: OperationKind,
  target: StackTarget,
  options: OperationOptions,
): Promise<Outcome> {
  const started = performance.now();
  const events = new OperationEvents(options.onStep);
  const program = watched(target.program);
  const failure = await run(kind, target, program.fn, options, events);
  if (failure !== undefined && events.errors.length === 0 && program.inputError === undefined) {
    events.errors.push({ message: lastWords(failure) });
  }
  return {
    name: target.name,
    project: target.project,
    stack: target.stack,
    result: resultOf(failure, events),
    changes: events.changes,
    seconds: Math.round((performance.now() - started) / 10) / 100,
    policies: events.policies,
    errors: program.inputError === undefined ? events.errors : [{ message: program.inputError }],
    warnings: events.warnings,
    resources: [...events.resources.values()],
    outputs: events.outputs,
    outputsChange: events.outputsChange,
    inputRefused: program.inputError !== undefined,
  };
}

async function run(
  kind: OperationKind,
  target: StackTarget,
  program: PulumiFn,
  options: OperationOptions,
  events: OperationEvents,
): Promise<EngineFailure | undefined> {
  const { LocalWorkspace, Stack } = await import("@pulumi/pulumi/automation/index.js");
  leanRuntime();
  const workspace = await LocalWorkspace.create({
    workDir: target.workDirectory,
    pulumiCommand: options.engine,
    program: kind === "preview" || kind === "update" ? program : undefined,
  });
  const stack = await Stack.select(target.stack, workspace);
  const common = {
    onEvent: (event: EngineEvent) => {
      events.take(event);
      options.onEvent?.(event);
    },
    color: "never" as const,
    parallel: options.parallel,
    suppressOutputs: true,
    suppressProgress: true,
  };
  try {
    if (kind === "preview") await stack.preview({ ...common, ...options.policies });
    else if (kind === "update") await stack.up({ ...common, ...options.policies });
    else if (kind === "destroy") await stack.destroy(common);
    else if (kind === "refresh") await stack.refresh(common);
    else await stack.previewRefresh(common);
    return undefined;
  } catch (error) {
    if (error instanceof EngineFailure) return error;
    throw error;
  }
}

/** The program, with what it threw as an error of its input kept: the engine only hands on text. */
function watched(program: PulumiFn | undefined): { fn: PulumiFn; inputError: string | undefined } {
  const watch = {
    inputError: undefined as string | undefined,
    fn: async () => {
      try {
        return await program?.();
      } catch (error) {
        if (error instanceof Error && INPUT_ERRORS.has(error.name)) watch.inputError = error.message;
        throw error;
      }
    },
  };
  return watch;
}

function resultOf(failure: EngineFailure | undefined, events: OperationEvents): Result {
  if (failure === undefined) return "succeeded";
  if (failure.cancelled) return "cancelled";
  const refused = events.policies.some(({ enforcement }) => enforcement === "mandatory");
  return refused ? "refused" : "failed";
}

/** What the engine said last; its own hints are left out. */
function lastWords(failure: EngineFailure): string {
  const lines = `${failure.result.stdout}\n${failure.result.stderr}`.split("\n").map((line) => line.trim());
  const told = lines.filter((line) => line !== "" && !line.startsWith("$"));
  const errors = told.filter((line) => line.startsWith("error:"));
  return (errors.length > 0 ? errors : told.slice(-3)).join("\n").replace(/^error: /gm, "");
}
