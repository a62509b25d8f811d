import { spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import * as readline from "node:readline";
import { readResources } from "./cloud/journal";
import { findPending, type PendingCreate } from "./cloud/findPending";
import { loadFaults } from "./faults/loadFaults";
import type { CloudResource } from "./models/model";
import type { ServerAnswer, ServerArguments } from "./server/arguments";

export interface SandboxOptions {
  /** Where the cloud is kept between runs, e.g. `.plinth/sandbox/dev`. */
  directory: string;
  /** Twelve digits. */
  accountId: string;
  region: string;
  /** Path of a kubeconfig: Kubernetes objects then live on that API server. Default: they are kept in the sandbox. */
  kubeconfig?: string;
  /** Faults to inject: YAML or JSON. Default: none. */
  faultsFile?: string;
  /** Where relative paths of the program, such as build contexts, start. Default: the present directory. */
  workingDirectory?: string;
  /** The module that serves the providers. Default: the one of this package. */
  serverModule?: string;
}

/** The simulated account while it serves the engine. */
export interface Sandbox {
  /** For `PULUMI_DEBUG_PROVIDERS`: `name:port,…`. */
  readonly debugProviders: string;
  /** Process id of the server. */
  readonly pid: number;
  /** The id of what an interrupted create made, unless it is among `known`; undefined when it made nothing. */
  findPending(pending: PendingCreate, known?: ReadonlySet<string>): Promise<string | undefined>;
  /** Everything that exists. */
  list(): Promise<CloudResource[]>;
  stop(): Promise<void>;
}

const STOP_PATIENCE_MILLISECONDS = 2_000;

/**
 * Starts the simulated account in a process of its own. It ends with the process that started it.
 *
 * @throws Error when another process has the directory open, when the faults file is wrong, or when the server cannot start.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { workingDirectory, serverModule, faultsFile, ...rest } = options;
  const directory = path.resolve(rest.directory);
  const faults = faultsFile === undefined ? undefined : loadFaults(faultsFile);
  const server = spawnServer({ ...rest, directory, faults }, serverModule, workingDirectory);
  const ports = await portsOf(server);
  return {
    debugProviders: Object.entries(ports)
      .map(([name, port]) => `${name}:${port}`)
      .join(","),
    pid: server.pid!,
    findPending: async (pending, known = new Set()) => findPending(readResources(directory), pending, known),
    list: async () => readResources(directory),
    stop: () => stop(server),
  };
}

function spawnServer(args: ServerArguments, module: string | undefined, cwd = process.cwd()): ChildProcess {
  const file = module ?? ownServerModule();
  const compiler = file.endsWith(".ts") ? ["-r", compilerOf(file)] : [];
  return spawn(process.execPath, [...compiler, file, JSON.stringify(args)], {
    cwd,
    stdio: ["pipe", "pipe", "inherit"],
    env: file.endsWith(".ts")
      ? { ...process.env, TS_NODE_PROJECT: path.join(repositoryOf(file), "tsconfig.json") }
      : process.env,
  });
}

function ownServerModule(): string {
  const compiled = path.join(__dirname, "server", "main.js");
  return fs.existsSync(compiled) ? compiled : path.join(__dirname, "server", "main.ts");
}

function repositoryOf(serverModule: string): string {
  return path.join(path.dirname(serverModule), "..", "..");
}

function compilerOf(serverModule: string): string {
  return path.join(repositoryOf(serverModule), "node_modules", "ts-node", "register");
}

/** The ports that the server prints once it is ready; an error that says why it is not. */
async function portsOf(server: ChildProcess): Promise<Record<string, number>> {
  const line = new Promise<string | undefined>((resolve, reject) => {
    readline
      .createInterface({ input: server.stdout! })
      .once("line", resolve)
      .once("close", () => resolve(undefined));
    server.once("error", reject);
  });
  const text = await line;
  if (text === undefined) throw new Error("the sandbox ended before it was ready");
  const answer = JSON.parse(text) as ServerAnswer;
  if ("error" in answer) throw new Error(answer.error);
  return answer.ports;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  server.stdin?.end();
  const impatience = setTimeout(() => server.kill("SIGKILL"), STOP_PATIENCE_MILLISECONDS);
  await ended;
  clearTimeout(impatience);
}
