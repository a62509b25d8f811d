import { spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import * as readline from "node:readline";
import type { Readable } from "node:stream";
import type { Batch } from "./batches";
import type { TestEvent, TestResult } from "./events";

const TIMEOUT_MS = 20 * 60_000;
/** In the environment of everything that a batch starts, so that what it leaves behind can be found. */
const MARK = "PLINTH_TEST_BATCH";

export interface BatchResult {
  results: TestResult[];
  /** What the process printed, for a batch that failed. */
  output: string;
  /** Why the process did not come to its end; undefined when it did. */
  broken?: string;
  ms: number;
}

/** Runs the files of a batch in a mocha process of its own and leaves no process behind. */
export async function runBatch(
  root: string,
  batch: Batch,
  options: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<BatchResult> {
  const start = Date.now();
  const mark = `${process.pid}-${start}-${batch.files[0]}`;
  const child = spawn(process.execPath, mochaArguments(root, batch, options), {
    cwd: root,
    env: { ...process.env, ...env, [MARK]: mark },
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  running.add(child);
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr] as Readable[])
    stream.on("data", (chunk: Buffer) => output.push(chunk));
  const results: TestResult[] = [];
  let ended = false;
  readline.createInterface({ input: child.stdio[3] as Readable }).on("line", (line) => {
    const event = JSON.parse(line) as TestEvent;
    if (event.event === "ended") ended = true;
    else results.push(event);
  });
  const exit = await exitOf(child);
  endGroup(child, mark);
  running.delete(child);
  const broken = ended ? undefined : `the test process ended with ${exit} before its tests did`;
  return { results, output: Buffer.concat(output).toString("utf8"), broken, ms: Date.now() - start };
}

const running = new Set<ChildProcess>();

/** Ends every batch, for a run that is interrupted. */
export function endAllBatches(): void {
  for (const child of running) signalGroup(child);
}

function mochaArguments(root: string, { files }: Batch, options: readonly string[]): string[] {
  const config = JSON.parse(fs.readFileSync(path.join(root, ".mocharc.json"), "utf8")) as {
    require: string[];
    extension: string[];
    timeout: number;
  };
  return [
    path.join(root, "node_modules/mocha/bin/mocha.js"),
    "--no-config",
    ...config.require.flatMap((module) => ["--require", module]),
    ...config.extension.flatMap((extension) => ["--extension", extension]),
    "--timeout",
    String(config.timeout),
    "--reporter",
    require.resolve("../reporter"),
    "--exit",
    ...options,
    ...files,
  ];
}

/**
 * Resolves when the process has ended and what it wrote has been read; a hanging one is ended when its time is over.
 */
function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      signalGroup(child);
    }, TIMEOUT_MS);
    const settle = (outcome: string) => {
      clearTimeout(timer);
      resolve(late ? `nothing for ${TIMEOUT_MS / 60_000} minutes` : outcome);
    };
    child.once("error", (error) => settle(error.message));
    child.once("exit", (code, signal) => {
      // Something that the tests left behind may hold the pipes open: what is in them by now is all there is.
      const end = () => settle(signal ?? `exit code ${code}`);
      child.once("close", end);
      setTimeout(() => signalGroup(child), 500).unref();
      setTimeout(end, 3000).unref();
    });
  });
}

function signalGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  } catch {
    // The group is empty.
  }
}

/** Ends what a batch left running, in its process group or out of it. */
function endGroup(child: ChildProcess, mark: string): void {
  signalGroup(child);
  for (const pid of processesMarked(mark)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

function processesMarked(mark: string): number[] {
  if (!fs.existsSync("/proc/self/environ")) return [];
  return fs
    .readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .filter((pid) => environmentOf(pid).includes(`${MARK}=${mark}`))
    .map(Number);
}

function environmentOf(pid: string): string[] {
  try {
    return fs.readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
  } catch {
    return [];
  }
}
