import { readResources } from "../../sandbox/cloud/journal";
import type { CloudResource } from "../../sandbox";
import type { SandboxCommandOptions } from "../commands/sandbox";
import { EXIT, type ExitCode } from "../exitCode";
import { Console } from "../terminal/console";
import { table } from "../terminal/tables";
import { idsInState } from "./stateIds";
import { sandboxOf } from "./sandboxOf";

/** `plinth sandbox status`: what exists, and what of it no state knows. */
export function sandboxStatus(environmentName: string, options: SandboxCommandOptions): ExitCode {
  const console = new Console(options.json);
  const { environment, state, directory } = sandboxOf(environmentName);
  const resources = readResources(directory);
  const known = idsInState(state.backend, environment);
  const orphans = resources.filter(({ type, id }) => !known.has(`${type} ${id}`));
  console.document({
    environment,
    sandbox: true,
    resources: resources.map(described),
    orphans: orphans.map(described),
  });
  console.print(`the simulated account of ${environment} (a simulator: nothing in it is real)`);
  console.print(
    resources.length === 0 ? "it is empty" : `\n${table(["type", "resources"], countByType(resources), [1])}`,
  );
  if (orphans.length > 0) {
    console.print(`\nno state knows of ${orphans.length} of them:`);
    console.print(
      table(
        ["type", "id"],
        orphans.map(({ type, id }) => [type, id]),
      ),
    );
  }
  return EXIT.done;
}

function described({ type, id, outputs, ...rest }: CloudResource & { urn?: string }) {
  const { arn, name } = outputs;
  return {
    type,
    id,
    ...(typeof arn === "string" && { arn }),
    ...(typeof name === "string" && { name }),
    ...(rest.urn !== undefined && { urn: rest.urn }),
  };
}

function countByType(resources: readonly CloudResource[]): string[][] {
  const counts = new Map<string, number>();
  for (const { type } of resources) counts.set(type, (counts.get(type) ?? 0) + 1);
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([type, count]) => [type, String(count)]);
  return [...rows, ["total", String(resources.length)]];
}
