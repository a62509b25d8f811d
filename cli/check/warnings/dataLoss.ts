import type { PropertyChange } from "../../run/outcome";
import { nameOf } from "../../run/urn";
import type { DeclaredStack, Removal } from "../preview/declaredStack";
import statefulTypes from "./statefulTypes.json";

/** Something that holds data and would be replaced or deleted. */
export interface DataLoss {
  /** How people call the stack. */
  stack: string;
  urn: string;
  /** Type token. */
  type: string;
  /** Logical name. */
  name: string;
  kind: Removal["kind"];
  /** What it is, e.g. `a database`. */
  what: string;
  /** What goes with it, e.g. `its data`. */
  loses: string;
  /** The properties that force a replacement; secrets are masked. */
  forcedBy: PropertyChange[];
  /** Why it is less bad than it looks; absent where nothing softens it. */
  softened?: string;
}

const STATEFUL: ReadonlyMap<string, { what: string; loses: string }> = new Map(
  statefulTypes.map(({ type, what, loses }) => [type, { what, loses }]),
);

/**
 * What of a stack holds data and would be replaced or deleted.
 *
 * @param changed the properties that differ, with their values, by URN.
 */
export function dataLossOf(
  stack: string,
  { removals }: DeclaredStack,
  changed: ReadonlyMap<string, readonly PropertyChange[]>,
): DataLoss[] {
  return [...removals].flatMap(([urn, removal]): DataLoss[] => {
    const { kind, before, forcedBy } = removal;
    const stateful = STATEFUL.get(before.type);
    if (stateful === undefined) return [];
    const softened = softeningOf(removal);
    return [
      {
        stack,
        urn,
        type: before.type,
        name: nameOf(urn),
        kind,
        ...stateful,
        forcedBy: forcedBy.map((path) => changeAt(path, changed.get(urn) ?? [])),
        ...(softened !== undefined && { softened }),
      },
    ];
  });
}

function changeAt(path: string, changes: readonly PropertyChange[]): PropertyChange {
  return changes.find((change) => change.path === path) ?? { path, before: undefined, after: undefined };
}

const PROTECTING_INPUTS = ["deletionProtection", "deletionProtectionEnabled"];

function softeningOf({ before }: Removal): string | undefined {
  if (before.retained) return "it is left in the cloud (retainOnDelete)";
  if (before.protect) return "it is protected: the engine will refuse";
  const input = PROTECTING_INPUTS.find((name) => before.inputs[name] === true);
  return input === undefined ? undefined : `AWS will refuse while ${input} is true`;
}
