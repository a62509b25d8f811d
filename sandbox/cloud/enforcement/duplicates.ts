import { CloudError, type ResourceModel } from "../../models/model";
import type { Cloud } from "../cloud";

/** Refuses a second resource with the same key. `ownId` is set on update. */
export function requireUnique(model: ResourceModel, key: string | undefined, cloud: Cloud, ownId?: string): void {
  if (key === undefined) return;
  const other = cloud.findByKey(model.type, key);
  if (other === undefined || other.id === ownId) return;
  const code = model.duplicateCode ?? "ResourceAlreadyExistsException";
  throw new CloudError(code, `'${key}' already exists: ${model.type} '${other.id}'`);
}
