import type { StackExport } from "../../exports";
import { noChanges } from "../../run/changes";
import type { StackTarget } from "../../run/stackTarget";
import { nameOf } from "../../run/urn";
import type { CheckedStack } from "./checkedStack";
import { DeclaredStack } from "./declaredStack";

/** A workload without a Score file any more: everything in its stack would go with `--prune`. */
export function removedStack(target: StackTarget, base: StackExport): CheckedStack {
  const declared = new DeclaredStack();
  const resources = base.resources.filter(({ type, external }) => !type.startsWith("pulumi:") && !external);
  for (const { urn, type, custom, parent, protect, inputs } of resources) {
    const before = { urn, type, custom, protect, retained: false, inputs, ...(parent !== undefined && { parent }) };
    declared.before.set(urn, before);
    declared.removals.set(urn, { kind: "delete", before, forcedBy: [] });
  }
  return {
    name: target.name,
    role: target.role,
    because: "its Score file is gone",
    outcome: {
      name: target.name,
      project: target.project,
      stack: target.stack,
      result: "succeeded",
      changes: { ...noChanges(), delete: resources.length },
      seconds: 0,
      policies: [],
      waived: [],
      errors: [],
      warnings: [],
      resources: resources.map(({ urn, type }) => ({ urn, type, name: nameOf(urn), kind: "delete", properties: [] })),
      outputs: undefined,
      outputsChange: true,
      inputRefused: false,
    },
    declared,
    base,
    removed: true,
  };
}
