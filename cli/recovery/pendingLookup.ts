import type { PendingOperation, StateResource } from "../run/stackState";
import type { Sandbox } from "../../sandbox";

/** Finds in the cloud what an interrupted create may have made. */
export interface PendingLookup {
  /**
   * @param known ids of resources of the same type that the state knows: not those.
   * @returns the id by which the engine can import it; undefined when there is none.
   */
  find(pending: PendingOperation, known: ReadonlySet<string>): Promise<string | undefined>;
}

/** In the simulated account, by name and tags. */
export class SandboxLookup implements PendingLookup {
  constructor(private readonly sandbox: Sandbox) {}

  find({ resource }: PendingOperation, known: ReadonlySet<string>): Promise<string | undefined> {
    const { urn, type } = resource;
    return this.sandbox.findPending({ urn, type, inputs: plainInputs(resource) }, known);
  }
}

const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** Inputs of an exported resource with the secrets that were exported in the open decoded. */
function plainInputs({ inputs }: StateResource): Record<string, unknown> {
  return plain(inputs ?? {}) as Record<string, unknown>;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Record<string, unknown>;
  if (SIGNATURE in fields && typeof fields["plaintext"] === "string") return plain(JSON.parse(fields["plaintext"]));
  return Object.fromEntries(Object.entries(fields).map(([key, inner]) => [key, plain(inner)]));
}
