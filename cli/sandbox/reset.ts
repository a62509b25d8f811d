import * as fs from "node:fs";
import * as path from "node:path";
import { lockCloud } from "../../sandbox/cloud/lock";
import type { SandboxCommandOptions } from "../commands/sandbox";
import { EXIT, type ExitCode } from "../exitCode";
import { badInput } from "../failure";
import { Console } from "../terminal/console";
import { onAccount } from "./onAccount";
import { sandboxOf } from "./sandboxOf";

/** `plinth sandbox reset`: forgets the simulated account of an environment and the state of its stacks. */
export async function sandboxReset(
  environmentName: string,
  options: SandboxCommandOptions & { yes: boolean },
): Promise<ExitCode> {
  const console = new Console(options.json);
  const { environment, state, directory } = sandboxOf(environmentName);
  if (!options.yes && console.interactive) {
    const { confirm } = await import("@clack/prompts");
    const message = `Forget the simulated account of ${environment} and the state of its stacks?`;
    if ((await confirm({ message, initialValue: false, output: process.stderr })) !== true) return EXIT.done;
  } else if (!options.yes) throw badInput("nobody can be asked whether to forget the simulated account: give --yes");
  // Nobody may be using the account; what is deleted needs no unlocking.
  await onAccount(environment, () => lockCloud(directory));
  fs.rmSync(directory, { recursive: true, force: true });
  fs.rmSync(path.join(state.work, environment), { recursive: true, force: true });
  removeStacks(state.backend, environment);
  console.print(`the sandbox of ${environment} is empty`);
  console.document({ environment, sandbox: true, reset: true });
  return EXIT.done;
}

/** Everything a Pulumi file backend keeps of the environment's stacks: checkpoints, history, locks. */
function removeStacks(backend: string, environment: string): void {
  const root = path.join(backend, ".pulumi");
  if (!fs.existsSync(root)) return;
  for (const kind of ["stacks", "history", "backups", "locks"]) {
    const directory = path.join(root, kind);
    if (!fs.existsSync(directory)) continue;
    for (const entry of fs.readdirSync(directory, { recursive: true, encoding: "utf8" })) {
      const name = path.basename(entry).replace(/\.json.*$/, "");
      if (name === environment || name.endsWith(`-${environment}`)) {
        fs.rmSync(path.join(directory, entry), { recursive: true, force: true });
      }
    }
  }
}
