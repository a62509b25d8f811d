import { type ChildProcess, spawn } from "node:child_process";
import * as path from "node:path";
import * as semver from "semver";
import type { Engine } from "./findEngine";

/** What a call of the engine's command line left. */
export interface EngineResult {
  stdout: string;
  stderr: string;
  code: number;
}

/** A call of the engine's command line that did not succeed. */
export class EngineFailure extends Error {
  constructor(
    readonly args: readonly string[],
    readonly result: EngineResult,
    readonly cancelled: boolean,
  ) {
    super(`pulumi ${args[0] ?? ""} ended with ${result.code}`);
    this.name = "EngineFailure";
  }
}

/** Calls that only tell what Plinth already knows from the engine's events; each would cost 0.15 to 0.35 s. */
const KNOWN_ANSWERS: Record<string, string> = { "stack select": "", "stack output": "{}", "stack history": "[]" };

export interface EngineCommandOptions {
  /** The whole environment of the engine's processes, apart from what the Automation API adds. */
  env: NodeJS.ProcessEnv;
  /** Everything the engine prints, for the log. */
  onText?: (text: string) => void;
  /** The engine was started or has ended: for orderly cancellation. */
  onProcess?: (child: ChildProcess, running: boolean) => void;
}

/**
 * The engine as the Automation API calls it (structurally its `PulumiCommand`), without the calls that are not needed, and with
 * its processes at hand.
 */
export class EngineCommand {
  readonly command: string;
  readonly version: semver.SemVer | null;

  constructor(
    engine: Engine,
    private readonly options: EngineCommandOptions,
  ) {
    this.command = engine.executable;
    this.version = semver.parse(engine.version);
  }

  /** What the Automation API calls: answers at once what is known, runs everything else. */
  run(
    args: string[],
    cwd: string,
    additionalEnv: Record<string, string | undefined>,
    onOutput?: (text: string) => void,
    onError?: (text: string) => void,
  ): Promise<EngineResult> {
    const known = KNOWN_ANSWERS[args.slice(0, 2).join(" ")];
    if (known !== undefined) return Promise.resolve({ stdout: known, stderr: "", code: 0 });
    return this.call(args, cwd, additionalEnv, onOutput, onError);
  }

  /**
   * Runs the engine's command line.
   *
   * @throws EngineFailure when it does not end with 0.
   */
  call(
    args: string[],
    cwd: string,
    additionalEnv: Record<string, string | undefined> = {},
    onOutput?: (text: string) => void,
    onError?: (text: string) => void,
  ): Promise<EngineResult> {
    const all = args.includes("--non-interactive") ? args : [...args, "--non-interactive"];
    const env: NodeJS.ProcessEnv = { ...this.options.env, ...additionalEnv, PULUMI_AUTOMATION_API: "true" };
    if (path.isAbsolute(this.command)) {
      env["PATH"] = [path.dirname(this.command), env["PATH"] ?? ""].join(path.delimiter);
    }
    this.options.onText?.(`$ pulumi ${all.join(" ")}\n`);
    const child = spawn(this.command, all, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    this.options.onProcess?.(child, true);
    return this.resultOf(child, all, onOutput, onError);
  }

  private resultOf(
    child: ChildProcess,
    args: string[],
    onOutput?: (text: string) => void,
    onError?: (text: string) => void,
  ): Promise<EngineResult> {
    const result: EngineResult = { stdout: "", stderr: "", code: 0 };
    const collect = (stream: "stdout" | "stderr", ...tell: (((text: string) => void) | undefined)[]): void => {
      child[stream]?.setEncoding("utf8").on("data", (text: string) => {
        result[stream] += text;
        for (const to of tell) to?.(text);
      });
    };
    // A state or its outputs do not belong into a log: they may hold secrets in the open.
    const isState = args[0] === "stack" && (args[1] === "export" || args[1] === "output");
    collect("stdout", onOutput, isState ? undefined : this.options.onText);
    collect("stderr", onError, this.options.onText);
    return new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => {
        this.options.onProcess?.(child, false);
        result.code = code ?? 128;
        if (code === 0) resolve(result);
        else reject(new EngineFailure(args, result, signal !== null));
      });
    });
  }
}
