import type { CloudResource, CloudView, Properties, ResourceModel } from "../models/model";

/** The whole state after an update: what was asked for, and what the service computes or computed before. */
export function outputsAfterUpdate(
  model: ResourceModel,
  inputs: Properties,
  existing: CloudResource,
  view: CloudView,
): Properties {
  if (model.update !== undefined) return { ...inputs, ...model.update(inputs, existing, view) };
  const computed = Object.entries(existing.outputs).filter(([name]) => !(name in existing.inputs));
  return { ...Object.fromEntries(computed), ...inputs };
}
