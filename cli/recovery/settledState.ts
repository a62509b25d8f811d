import type { StackDocument, StateResource } from "../run/stackState";
import type { PendingPlan } from "./pendingPlan";

/**
 * The state with the pending creates settled: what was created is among the resources, what was not is forgotten.
 *
 * The engine's own `refresh --import-pending-creates` is meant for this, but in 3.259.0 it only forgets: it turns the pending
 * create into a pending import, which nothing carries out and the next write of the state drops (tried; the resource is
 * orphaned). So the state is exported, settled here and imported again; the refresh that follows fills in what the cloud says.
 */
export function settledState(document: StackDocument, plan: PendingPlan): StackDocument {
  const { deployment } = document;
  if (deployment === null) return document;
  const resources = [...(deployment.resources ?? [])];
  const ids = new Map(plan.adopt.map(({ urn, id }) => [urn, id]));
  for (const { type, resource } of deployment.pending_operations ?? []) {
    const id = ids.get(resource.urn);
    if (type === "creating" && id !== undefined) adopt(resources, { ...resource, id });
  }
  const pending = (deployment.pending_operations ?? []).filter(({ type }) => type !== "creating");
  return { ...document, deployment: { ...deployment, resources, pending_operations: pending } };
}

/** A replacement takes the place of what it replaces, which is then to be deleted; everything else was made last. */
function adopt(resources: StateResource[], made: StateResource): void {
  const replaced = resources.findIndex(({ urn, delete: deleted }) => urn === made.urn && !deleted);
  const old = resources[replaced];
  if (old === undefined) resources.push(made);
  else resources.splice(replaced, 1, made, { ...old, delete: true });
}
