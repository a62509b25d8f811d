import { UNKNOWN_MARKERS } from "../../../policies/host/unknowns";
import type { DeclaredResource, DeclaredStack } from "../preview/declaredStack";
import { type Contract, contractsOf } from "./contracts";
import { removedOutputs } from "./removedOutputs";

/** Something that others rely on and that would not be there any more, or be there differently. */
export interface ApiChange {
  /** How people call the stack. */
  stack: string;
  kind: Contract["kind"] | "authentication";
  /** What others use, e.g. `shop.example.com/v1`. */
  name: string;
  /** What it becomes; absent where it is removed. */
  to?: string;
  /** The resource that offered it; absent for an output. */
  urn?: string;
}

export interface NamedStack {
  /** How people call it. */
  name: string;
  declared: DeclaredStack;
}

/**
 * What the stacks together offered before a change and do not offer after it. What moves from one stack to another stays; a name
 * that is not known before the update is no change.
 */
export function apiChangesOf(stacks: readonly NamedStack[]): ApiChange[] {
  const offered = new Set(stacks.flatMap(({ declared }) => [...declared.after.values()].flatMap(keysOf)));
  return stacks.flatMap(({ name, declared }) => [
    ...[...declared.before.values()].flatMap((before) => lost(name, before, declared.after.get(before.urn), offered)),
    ...removedOutputs(declared.outputsBefore, declared.outputsAfter).map((output): ApiChange => ({
      stack: name,
      kind: "output",
      name: output,
    })),
  ]);
}

function keysOf(resource: DeclaredResource): string[] {
  return contractsOf(resource).map(keyOf);
}

function keyOf({ kind, name }: Contract): string {
  return `${kind} ${name}`;
}

function lost(
  stack: string,
  before: DeclaredResource,
  after: DeclaredResource | undefined,
  offered: ReadonlySet<string>,
): ApiChange[] {
  const contracts = contractsOf(before);
  const now = after === undefined ? [] : contractsOf(after);
  if (now.some(({ name }) => isUnknown(name))) return [];
  const known = new Set(contracts.map(keyOf));
  const gone = contracts.filter((contract) => !offered.has(keyOf(contract)));
  const added = now.filter((contract) => !known.has(keyOf(contract)));
  const changes = gone.map(({ kind, name }): ApiChange => {
    const successors = added.filter((contract) => contract.kind === kind);
    const to = gone.length === 1 && successors.length === 1 ? successors[0]?.name : undefined;
    return { stack, kind, name, urn: before.urn, ...(to !== undefined && { to }) };
  });
  return [...changes, ...authenticationChange(stack, before, after)];
}

function isUnknown(name: string): boolean {
  return [...UNKNOWN_MARKERS].some((marker) => name.includes(String(marker)));
}

const AUTHENTICATION = "plinth.dev/api-auth";

function authenticationChange(stack: string, before: DeclaredResource, after?: DeclaredResource): ApiChange[] {
  const [from, to] = [before, after].map((resource) => annotationsOf(resource)[AUTHENTICATION]);
  if (after === undefined || from === to || typeof from !== "string") return [];
  return [{ stack, kind: "authentication", name: from, to: typeof to === "string" ? to : "not said", urn: before.urn }];
}

function annotationsOf(resource: DeclaredResource | undefined): Record<string, unknown> {
  const { metadata } = (resource?.inputs ?? {}) as {
    metadata?: { annotations?: Record<string, unknown> | null } | null;
  };
  return metadata?.annotations ?? {};
}
