import * as fs from "node:fs";
import * as path from "node:path";
import type { Change, ChangeLog, StoredResource } from "./cloud";

interface Snapshot {
  /** Number of the journal that holds the changes since. */
  journal: number;
  resources: StoredResource[];
}

const SNAPSHOT = "cloud.json";
/** Changes after which the journal is folded into the snapshot at the next opening. */
const LONG_JOURNAL = 2_000;

/**
 * Where the cloud outlives the process: a snapshot, and one line for every change since. A line is handed to the operating
 * system before the change is answered, so that nothing answered is lost when the process is killed; a last line that was
 * cut in half was never answered and does not count.
 */
export class Journal implements ChangeLog {
  readonly resources: readonly StoredResource[];
  private readonly file: number;

  /** Opens the journal of a directory for writing. The caller holds the directory's lock. */
  constructor(private readonly directory: string) {
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
    const { snapshot, changes, resources, isTorn } = readAll(directory);
    this.resources = resources;
    const isFresh = isTorn || changes.length > LONG_JOURNAL;
    const number = isFresh ? snapshot.journal + 1 : snapshot.journal;
    if (isFresh) writeSnapshot(directory, { journal: number, resources });
    this.file = fs.openSync(journalFile(directory, number), "a", 0o600);
    if (isFresh) fs.rmSync(journalFile(directory, snapshot.journal), { force: true });
  }

  append(change: Change): void {
    const line = Buffer.from(`${JSON.stringify(change)}\n`);
    for (let written = 0; written < line.length;) written += fs.writeSync(this.file, line, written);
  }

  close(): void {
    fs.closeSync(this.file);
  }
}

/** What a directory holds now; another process may be writing to it. */
export function readResources(directory: string): StoredResource[] {
  return readAll(directory).resources;
}

function readAll(directory: string) {
  const snapshot = readSnapshot(directory);
  const text = readIfThere(journalFile(directory, snapshot.journal)) ?? "";
  const lines = text.split("\n");
  const isTorn = lines.pop() !== "";
  const changes = lines.map((line) => JSON.parse(line) as Change);
  const current = readSnapshot(directory);
  if (current.journal !== snapshot.journal) return readAll(directory);
  return { snapshot, changes, isTorn, resources: replay(snapshot.resources, changes) };
}

function replay(resources: readonly StoredResource[], changes: readonly Change[]): StoredResource[] {
  const byId = new Map(resources.map((resource) => [`${resource.type} ${resource.id}`, resource]));
  for (const change of changes) {
    if (change.op === "put") byId.set(`${change.resource.type} ${change.resource.id}`, change.resource);
    else byId.delete(`${change.type} ${change.id}`);
  }
  return [...byId.values()];
}

function readSnapshot(directory: string): Snapshot {
  const text = readIfThere(path.join(directory, SNAPSHOT));
  return text === undefined ? { journal: 0, resources: [] } : (JSON.parse(text) as Snapshot);
}

function writeSnapshot(directory: string, snapshot: Snapshot): void {
  const target = path.join(directory, SNAPSHOT);
  fs.writeFileSync(`${target}.new`, JSON.stringify(snapshot), { mode: 0o600 });
  fs.renameSync(`${target}.new`, target);
}

function journalFile(directory: string, number: number): string {
  return path.join(directory, `journal-${number}.jsonl`);
}

function readIfThere(file: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
