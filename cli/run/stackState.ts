import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { EngineCommand } from "../engine";
import type { StackTarget } from "./stackTarget";

/** A resource in a stack's state. */
export interface StateResource {
  urn: string;
  type: string;
  custom: boolean;
  id?: string;
  protect?: boolean;
  /** Replaced, and still to be deleted. */
  delete?: boolean;
  retainOnDelete?: boolean;
  inputs?: Record<string, unknown>;
  outputs?: Record<string, unknown>;
}

/** An operation that was begun and not ended: the engine was killed in the middle. */
export interface PendingOperation {
  type: "creating" | "updating" | "deleting" | "reading" | "importing";
  resource: StateResource;
}

/** What `pulumi stack export` prints, as far as Plinth reads it. */
export interface StackState {
  resources: StateResource[];
  pending: PendingOperation[];
  /** The whole document, to be changed and imported again. */
  document: StackDocument;
}

export interface StackDocument {
  version: number;
  deployment: { resources?: StateResource[]; pending_operations?: PendingOperation[] } | null;
}

/** Reads a stack's state; secrets stay encrypted. */
export async function readStackState(engine: EngineCommand, target: StackTarget): Promise<StackState> {
  const { stdout } = await engine.call(["stack", "export", "--stack", target.stack], target.workDirectory);
  const document = JSON.parse(stdout) as StackDocument;
  return {
    resources: document.deployment?.resources ?? [],
    pending: document.deployment?.pending_operations ?? [],
    document,
  };
}

/** Replaces a stack's state. */
export async function writeStackState(
  engine: EngineCommand,
  target: StackTarget,
  document: StackDocument,
): Promise<void> {
  const file = path.join(os.tmpdir(), `plinth-state-${process.pid}-${target.stack}.json`);
  fs.writeFileSync(file, JSON.stringify(document), { mode: 0o600 });
  try {
    await engine.call(["stack", "import", "--file", file, "--stack", target.stack], target.workDirectory);
  } finally {
    fs.rmSync(file, { force: true });
  }
}
