import type { AuditedResource } from "../../policies";
import { UNKNOWN } from "../../policies/rule";
import { SECRET, type ExportedResource } from "../exports";

/**
 * The resources of an export as rules judge them. What the stack only reads is left out, as it is when the engine runs the
 * rules. Of a secret it is known that it is there and no more.
 */
export function ruleResources(resources: readonly ExportedResource[]): AuditedResource[] {
  return resources
    .filter(({ external }) => !external)
    .map(({ urn, type, name, inputs, outputs, parent, propertyDependencies, protect }) => ({
      urn,
      type,
      name,
      properties: withoutSecrets(inputs),
      outputs: withoutSecrets(outputs),
      parent,
      propertyDependencies,
      protect,
    }));
}

type Container = Record<string, unknown>;

/** A copy with unknown values in the place of secrets. Without recursion: properties may be nested deeper than the stack is. */
function withoutSecrets(properties: object): Container {
  const root: Container = {};
  const open: [from: object, to: Container][] = [[properties, root]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [from, to] = next;
    for (const [key, value] of Object.entries(from) as [string, unknown][]) {
      let copy: unknown = value === SECRET ? UNKNOWN : value;
      if (typeof value === "object" && value !== null) {
        copy = Array.isArray(value) ? [] : {};
        open.push([value, copy as Container]);
      }
      Object.defineProperty(to, key, { value: copy, enumerable: true, writable: true, configurable: true });
    }
  }
  return root;
}
