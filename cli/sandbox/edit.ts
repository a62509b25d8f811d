import { openCloud } from "../../sandbox";
import type { SandboxCommandOptions } from "../commands/sandbox";
import { EXIT, type ExitCode } from "../exitCode";
import { badInput } from "../failure";
import { Console } from "../terminal/console";
import { show, table } from "../terminal/tables";
import { onAccount } from "./onAccount";
import { parseChange } from "./parseChange";
import { sandboxOf } from "./sandboxOf";

/** `plinth sandbox edit`: changes or deletes a resource as somebody at the cloud's console would. */
export async function sandboxEdit(
  environmentName: string,
  given: string,
  changes: readonly string[],
  options: SandboxCommandOptions & { delete: boolean },
): Promise<ExitCode> {
  const console = new Console(options.json);
  if (options.delete === changes.length > 0) {
    throw badInput("give either changes (path=value, e.g. tags.owner=nobody) or --delete");
  }
  const edits = changes.map(parseChange);
  const { environment, directory } = sandboxOf(environmentName);
  const cloud = openCloud(directory);
  if (options.delete) {
    const { type, id } = await onAccount(environment, () => cloud.remove(given));
    console.print(`${type} ${id} is gone from the simulated account of ${environment}`);
    console.document({ environment, sandbox: true, type, id, deleted: true });
    return EXIT.done;
  }
  const { resource, edited } = await onAccount(environment, () => cloud.edit(given, edits));
  console.print(`${resource.type} ${resource.id}, in the simulated account of ${environment}:`);
  const rows = edited.map(({ path, before, after }) => [path, show(before), show(after)]);
  console.print(table(["property", "before", "after"], rows));
  console.document({ environment, sandbox: true, type: resource.type, id: resource.id, changes: edited });
  return EXIT.done;
}
