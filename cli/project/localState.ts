import * as fs from "node:fs";
import * as path from "node:path";
import { badInput } from "../failure";

/** Where Plinth keeps what is this machine's: everything under `.plinth` of the project. */
export interface LocalState {
  /** Directory of everything. */
  directory: string;
  /** State of the sandbox's stacks, a Pulumi file backend. */
  backend: string;
  /** Generated workspaces that the engine runs in. */
  work: string;
  logs: string;
  /** The simulated account of one environment. */
  sandbox(environment: string): string;
}

export function localState(root: string): LocalState {
  const directory = path.join(root, ".plinth");
  return {
    directory,
    backend: path.join(directory, "state"),
    work: path.join(directory, "work"),
    logs: path.join(directory, "logs"),
    sandbox: (environment) => path.join(directory, "sandbox", environment),
  };
}

/**
 * Makes the directories and tries to write in each.
 *
 * @throws Failure (exit code 2) naming the directory that cannot be written.
 */
export function prepareLocalState(state: LocalState): void {
  for (const directory of [state.directory, state.backend, state.work, state.logs]) {
    try {
      fs.mkdirSync(directory, { recursive: true });
      const probe = path.join(directory, `.write-${process.pid}`);
      fs.writeFileSync(probe, "");
      fs.rmSync(probe);
    } catch (error) {
      throw badInput(
        `${directory} cannot be written (${reasonOf(error)}). Plinth keeps state, logs and the sandbox there: ` +
          `make it writable for this user, or run in a copy of the project that is.`,
      );
    }
  }
}

function reasonOf(error: unknown): string {
  const reasons: Record<string, string> = {
    EACCES: "no permission",
    EPERM: "no permission",
    EROFS: "read-only file system",
    ENOSPC: "no space left on the device",
    ENOTDIR: "a file is in the way",
    EEXIST: "a file is in the way",
  };
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
