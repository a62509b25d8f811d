import * as fs from "node:fs";
import * as path from "node:path";

/**
 * Lets the state of a file backend name files as if they had always been in another directory: where a checkout is, is no change.
 */
export function relocate(backend: string, from: string, to: string): void {
  const stacks = path.join(backend, ".pulumi", "stacks");
  if (!fs.existsSync(stacks)) return;
  for (const name of fs.readdirSync(stacks, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".json")) continue;
    const file = path.join(stacks, name);
    const text = fs.readFileSync(file, "utf8");
    const moved = text.replaceAll(inJson(from), inJson(to));
    if (moved !== text) fs.writeFileSync(file, moved);
  }
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
