import * as policySdk from "@pulumi/policy/deserialize";

interface Deserializer {
  deserializeProperties(struct: object, proxySecrets: boolean): Record<string, unknown>;
  serializeProperties(properties: Record<string, unknown>): Promise<Record<string, unknown>>;
}

const official = policySdk as unknown as Deserializer;
const judged = new WeakMap<object, Record<string, unknown>>();

/**
 * In the bundle, stands between @pulumi/policy and its deserializer, which otherwise reads a resource's properties anew for
 * every rule: with a hundred rules that was nine tenths of the packs' time. Our rules change nothing, so they can share
 * one copy; where a rule may repair (`proxySecrets`), each still gets its own.
 */
export function deserializeProperties(struct: object, proxySecrets: boolean): Record<string, unknown> {
  if (proxySecrets) return official.deserializeProperties(struct, proxySecrets);
  let properties = judged.get(struct);
  if (properties === undefined) {
    properties = official.deserializeProperties(struct, proxySecrets);
    judged.set(struct, properties);
  }
  return properties;
}

export const serializeProperties = official.serializeProperties;
