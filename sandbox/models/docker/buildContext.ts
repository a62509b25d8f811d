import { createHash, type Hash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { CloudError, type Properties } from "../model";

const IGNORED = new Set([".git", "node_modules"]);

/** The hash of everything that a build reads from this machine; undefined where that is not known yet, or is elsewhere. */
export function contextHash({ context, dockerfile }: Properties): string | undefined {
  const location = locationOf(context) ?? ".";
  if (typeof location !== "string" || isRemote(location)) return undefined;
  const file = locationOf(dockerfile) ?? path.join(location, "Dockerfile");
  const inline = inlineOf(dockerfile);
  if (typeof file !== "string") return undefined;
  const hash = createHash("sha256");
  if (inline !== undefined) hash.update(inline);
  else if (!isRemote(file) && fs.existsSync(file)) hash.update(fs.readFileSync(file));
  if (fs.existsSync(location)) addDirectory(hash, location, "");
  return hash.digest("hex");
}

/** Refuses a context or a Dockerfile that is not there. */
export function requireContext({ context, dockerfile }: Properties): void {
  const location = locationOf(context);
  if (typeof location === "string" && !isRemote(location) && !fs.existsSync(location)) {
    throw new CloudError("InvalidContext", `context ${path.resolve(location)} does not exist`);
  }
  if (inlineOf(dockerfile) !== undefined) return;
  const file = locationOf(dockerfile) ?? (typeof location === "string" ? path.join(location, "Dockerfile") : undefined);
  if (typeof file !== "string" || isRemote(file) || fs.existsSync(file)) return;
  throw new CloudError("InvalidDockerfile", `Dockerfile ${path.resolve(file)} does not exist`);
}

function locationOf(part: unknown): unknown {
  if (typeof part !== "object" || part === null) return part;
  return (part as Properties).location ?? undefined;
}

function inlineOf(dockerfile: unknown): string | undefined {
  const inline = typeof dockerfile === "object" && dockerfile !== null ? (dockerfile as Properties).inline : undefined;
  return typeof inline === "string" && inline !== "" ? inline : undefined;
}

function isRemote(location: string): boolean {
  return /^([a-z]+:\/\/|git@|-$)/.test(location);
}

function addDirectory(hash: Hash, root: string, below: string): void {
  const entries = fs.readdirSync(path.join(root, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (IGNORED.has(entry.name)) continue;
    const relative = path.join(below, entry.name);
    if (entry.isDirectory()) addDirectory(hash, root, relative);
    else if (entry.isFile()) hash.update(`${relative}\0`).update(fs.readFileSync(path.join(root, relative)));
  }
}
