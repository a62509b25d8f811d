import type { PricedResource } from "../../cost";
import type { StackExport } from "../exports";

/** What a stack is billed for: its resources without those that it only reads. */
export function pricedResources({ resources }: Pick<StackExport, "resources">): PricedResource[] {
  return resources
    .filter(({ external }) => !external)
    .map(({ urn, type, name, custom, id, inputs, outputs, parent, provider, dependencies, propertyDependencies }) => ({
      urn,
      type,
      name,
      custom,
      inputs,
      outputs: id === undefined || outputs["id"] !== undefined ? outputs : { ...outputs, id },
      dependencies,
      propertyDependencies,
      ...(parent !== undefined && { parent }),
      ...(provider !== undefined && { provider }),
    }));
}
