import { CloudError, type CloudResource, type Reference, type ResourceModel } from "../../models/model";
import type { Cloud } from "../cloud";
import { valuesAt } from "../paths";
import { identifies, outputsOf } from "./references";

interface Use {
  readonly byType: string;
  readonly reference: Reference;
}

/** Who may refer to whom in a way that keeps it from being deleted. */
export class Uses {
  private readonly ofTarget = new Map<string, Use[]>();

  constructor(models: Iterable<ResourceModel>) {
    for (const { type, references = [] } of models) {
      for (const reference of references) {
        if (reference.inUseCode === undefined) continue;
        for (const target of reference.types) {
          this.ofTarget.set(target, [...(this.ofTarget.get(target) ?? []), { byType: type, reference }]);
        }
      }
    }
  }

  /** Refuses the deletion of what another resource still uses. */
  requireUnused(target: CloudResource, cloud: Cloud): void {
    for (const { byType, reference } of this.ofTarget.get(target.type) ?? []) {
      const outputs = outputsOf(reference);
      for (const user of cloud.ofType(byType)) {
        if (user.type === target.type && user.id === target.id) continue;
        const used = valuesAt(user.outputs, reference.path).some(
          (value) => typeof value === "string" && identifies(value, target, outputs),
        );
        if (used) throw inUse(reference.inUseCode!, target, user);
      }
    }
  }
}

function inUse(code: string, target: CloudResource, user: CloudResource): CloudError {
  return new CloudError(
    code,
    `'${target.id}' has dependencies and cannot be deleted: ${user.type} '${user.id}' uses it`,
  );
}
