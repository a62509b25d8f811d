import type { PendingOperation } from "../run/stackState";
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
    const { urn, type, inputs = {} } = resource;
    return this.sandbox.findPending({ urn, type, inputs }, known);
  }
}
