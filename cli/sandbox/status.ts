import { readResources } from "../../sandbox/cloud/journal";
import { nearest } from "../../components/foundation";
import type { CloudResource } from "../../sandbox";
import type { StoredResource } from "../../sandbox/cloud/cloud";
import type { SandboxCommandOptions } from "../commands/sandbox";
import { EXIT, type ExitCode } from "../exitCode";
import { badInput } from "../failure";
import { Console } from "../terminal/console";
import { table } from "../terminal/tables";
import { idsInState } from "./stateIds";
import { sandboxOf } from "./sandboxOf";

/** `plinth sandbox status`: what exists, counted or, of some types, each by its names; and what of it no state knows. */
export function sandboxStatus(
  environmentName: string,
  type: string | undefined,
  options: SandboxCommandOptions,
): ExitCode {
  const console = new Console(options.json);
  const { environment, state, directory } = sandboxOf(environmentName);
  const all = readResources(directory);
  const resources = type === undefined ? all : ofType(all, type);
  const known = idsInState(state.backend, environment);
  const orphans = resources.filter(({ type, id }) => !known.has(`${type} ${id}`));
  console.document({
    environment,
    sandbox: true,
    resources: resources.map(described),
    orphans: orphans.map(described),
  });
  console.print(`the simulated account of ${environment} (a simulator: nothing in it is real)`);
  if (resources.length === 0) console.print("it is empty");
  else if (type === undefined) console.print(`\n${table(["type", "resources"], countByType(resources), [1])}`);
  else console.print(`\n${table(["type", "name", "id"], resources.map(named))}`);
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

/** @throws Failure (exit code 2) when no type contains that text. */
function ofType(resources: readonly StoredResource[], text: string): StoredResource[] {
  const wanted = text.toLowerCase();
  const found = resources.filter(({ type }) => type.toLowerCase().includes(wanted));
  if (found.length > 0 || resources.length === 0) return found;
  const parts = [...new Set(resources.flatMap(({ type }) => [type, ...type.split(/[:/]/)]))];
  const suggestion = nearest(text, parts);
  const hint = suggestion === undefined ? "" : ` Did you mean ${JSON.stringify(suggestion)}?`;
  throw badInput(`the account has nothing of a type that contains ${JSON.stringify(text)}.${hint}`);
}

function named({ type, id, urn = "" }: StoredResource): string[] {
  return [type, urn.slice(urn.lastIndexOf("::") + 2), id];
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
