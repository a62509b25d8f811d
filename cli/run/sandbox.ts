import type { Environment } from "../../stacks/environment";

/** The simulated account while it serves the engine. */
export interface RunningSandbox {
  /** For `PULUMI_DEBUG_PROVIDERS`: `name:port,…`. */
  debugProviders: string;
  close(): Promise<void>;
}

/** Starts the simulated account of an environment. */
export function startSandbox(_directory: string, _environment: Environment): Promise<RunningSandbox> {
  return Promise.resolve({ debugProviders: "", close: () => Promise.resolve() });
}
