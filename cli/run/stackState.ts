import type { EngineCommand } from "../engine";
import type { StackTarget } from "./stackTarget";

/** A resource in a stack's state. */
export interface StateResource {
  urn: string;
  type: string;
  custom: boolean;
  id?: string;
  protect?: boolean;
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
}

interface StackDocument {
  deployment: { resources?: StateResource[]; pending_operations?: PendingOperation[] } | null;
}

/** Reads a stack's state. @param options.showSecrets secrets come in the open; default: they stay encrypted. */
export async function readStackState(
  engine: EngineCommand,
  target: StackTarget,
  options: { showSecrets: boolean } = { showSecrets: false },
): Promise<StackState> {
  const secrets = options.showSecrets ? ["--show-secrets"] : [];
  const { stdout } = await engine.call(["stack", "export", ...secrets, "--stack", target.stack], target.workDirectory);
  const document = JSON.parse(stdout) as StackDocument;
  return {
    resources: document.deployment?.resources ?? [],
    pending: document.deployment?.pending_operations ?? [],
  };
}
