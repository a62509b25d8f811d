import * as path from "node:path";
import type { Sandbox } from "../../sandbox";
import type { Environment } from "../../stacks/environment";
import { EngineCommand, findEngine, provideEngine, type Engine } from "../engine";
import { badInput, failed } from "../failure";
import type { Project } from "../project/findProject";
import { localState, prepareLocalState, type LocalState } from "../project/localState";
import type { Console } from "../terminal/console";
import { InstallProgressDisplay } from "../terminal/installProgress";
import { Cancellation } from "./cancellation";
import { cloudEngineEnvironment, sandboxEngineEnvironment } from "./engineEnvironment";
import type { Phases } from "./phases";
import { RunLog } from "./runLog";
import { startAccount } from "./sandbox";
import { CloudStackStore, SandboxStackStore, type StackStore } from "./stackStore";
import { secretsProviderOf } from "./workspace";

export interface SessionOptions {
  project: Project;
  environment: Environment;
  sandbox: boolean;
  /** What the command does, for the log's name. */
  operation: string;
  console: Console;
  phases: Phases;
  /** Kubeconfig of a real API server for the sandbox's Kubernetes objects. Default: the one given before, or none. */
  kubeconfig?: string;
  /** The simulated account is not needed: only the state is read. */
  offline?: boolean;
  /** Where state, logs and the sandbox are kept. Default: `.plinth` of the project. */
  local?: LocalState;
}

/** What one run of the command works with: the engine, the sandbox or the cloud's state, and the log. */
export interface Session extends SessionOptions {
  state: LocalState;
  engine: EngineCommand;
  store: StackStore;
  /** Absent on a real cloud. */
  cloud: Sandbox | undefined;
  cancellation: Cancellation;
  log: RunLog;
  close(): Promise<void>;
}

/**
 * Starts what an operation needs, side by side.
 *
 * @throws Failure (exit code 2) when `.plinth` cannot be written; (exit code 1) when there is no engine or the sandbox is in use.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { project, environment, sandbox, operation, console, phases } = options;
  if (options.kubeconfig !== undefined && !sandbox) throw badInput("--kubeconfig goes with --sandbox");
  const state = options.local ?? localState(project.root);
  prepareLocalState(state);
  const log = new RunLog(state.logs, `${operation}-${environment.name}`);
  const cancellation = new Cancellation((text) => console.note(text));
  const starting =
    sandbox && !options.offline
      ? phases.time(
          "sandbox",
          startAccount(project.root, state.sandbox(environment.name), environment, options.kubeconfig),
        )
      : undefined;
  // Settled below; until then a rejection must not count as unhandled.
  starting?.catch(() => undefined);
  let cloud: Sandbox | undefined;
  try {
    const engine = await phases.time("engine look-up", engineFor(console));
    cloud = await starting;
    const env = sandbox
      ? sandboxEngineEnvironment(state.backend, cloud?.debugProviders ?? "")
      : cloudEngineEnvironment();
    const command = new EngineCommand(engine, {
      env,
      onText: (text) => log.write(text),
      onProcess: cancellation.track,
    });
    const store = sandbox
      ? new SandboxStackStore(state.backend, command)
      : new CloudStackStore(command, secretsProviderOf(path.join(project.root, `Pulumi.${environment.name}.yaml`)));
    cancellation.listen();
    const close = async (): Promise<void> => {
      cancellation.stopListening();
      await cloud?.stop();
    };
    return { ...options, state, engine: command, store, cloud, cancellation, log, close };
  } catch (error) {
    await (await starting?.catch(() => undefined))?.stop();
    throw error;
  }
}

async function engineFor(console: Console): Promise<Engine> {
  const found = findEngine();
  if (found !== undefined) return found;
  const display = new InstallProgressDisplay(console);
  try {
    return await provideEngine(display);
  } catch (error) {
    throw error instanceof Error ? error : failed(String(error));
  } finally {
    display.end();
  }
}
