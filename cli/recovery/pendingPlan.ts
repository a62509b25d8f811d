import type { PendingOperation, StackState } from "../run/stackState";
import { shortName } from "../run/urn";
import type { PendingLookup } from "./pendingLookup";

/** What is to be done with the operations that an engine began and did not end. */
export interface PendingPlan {
  /** Creates that did happen: the resources are adopted into the state. */
  adopt: { urn: string; id: string }[];
  /** Creates that did not happen: forgotten, so that they are done again. */
  clear: string[];
  /** Updates, deletions and reads: the comparison with the cloud settles them. */
  compare: { urn: string; type: PendingOperation["type"] }[];
}

/** Looks up every pending create in the cloud. */
export async function planPending({ pending, resources }: StackState, lookup: PendingLookup): Promise<PendingPlan> {
  const plan: PendingPlan = { adopt: [], clear: [], compare: [] };
  for (const operation of pending) {
    const { urn, type } = operation.resource;
    if (operation.type !== "creating") {
      plan.compare.push({ urn, type: operation.type });
      continue;
    }
    const adopted = plan.adopt.map(({ id }) => id);
    const ofType = resources.filter((resource) => resource.type === type).flatMap(({ id }) => id ?? []);
    const id = await lookup.find(operation, new Set([...ofType, ...adopted]));
    if (id === undefined) plan.clear.push(urn);
    else plan.adopt.push({ urn, id });
  }
  return plan;
}

/** A plan in words, a line a resource. */
export function describePlan(plan: PendingPlan): string[] {
  return [
    ...plan.adopt.map(({ urn, id }) => `  ${shortName(urn)}: was created (${id}), is adopted`),
    ...plan.clear.map((urn) => `  ${shortName(urn)}: was not created, is created anew`),
    ...plan.compare.map(({ urn, type }) => `  ${shortName(urn)}: ${type} was interrupted, is compared with the cloud`),
  ];
}
