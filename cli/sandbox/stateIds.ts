import * as fs from "node:fs";
import * as path from "node:path";

interface Checkpoint {
  checkpoint: { latest?: { resources?: { urn: string; type: string; id?: string }[] } };
}

/** `type id` of every resource in the states of an environment's stacks, read from the sandbox's file backend. */
export function idsInState(backend: string, environment: string): Set<string> {
  const root = path.join(backend, ".pulumi", "stacks");
  const ids = new Set<string>();
  for (const file of stackFiles(root)) {
    const stack = path.basename(file, ".json");
    if (stack !== environment && !stack.endsWith(`-${environment}`)) continue;
    const { checkpoint } = JSON.parse(fs.readFileSync(file, "utf8")) as Checkpoint;
    for (const { type, id } of checkpoint.latest?.resources ?? []) if (id !== undefined) ids.add(`${type} ${id}`);
  }
  return ids;
}

function stackFiles(root: string): string[] {
  if (!fs.existsSync(root)) return [];
  return fs
    .readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .map((file) => path.join(root, file));
}
