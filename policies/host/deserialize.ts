import * as policySdk from "@pulumi/policy/deserialize";
import { rememberSecrets } from "./secrets";

/** A message of the engine's protocol. */
interface Struct {
  toJavaScript(): Record<string, unknown>;
}

interface Deserializer {
  deserializeProperties(struct: Struct, proxySecrets: boolean): Record<string, unknown>;
  serializeProperties(properties: Record<string, unknown>): Promise<Record<string, unknown>>;
}

const official = policySdk as unknown as Deserializer;
const judged = new WeakMap<object, Record<string, unknown>>();

/**
 * In the bundle, stands between @pulumi/policy and its deserializer, which otherwise reads a resource's properties anew for
 * every rule: with a hundred rules that was nine tenths of the packs' time. Our rules change nothing, so they can share
 * one copy; where a rule may repair (`proxySecrets`), each still gets its own.
 */
export function deserializeProperties(struct: Struct, proxySecrets: boolean): Record<string, unknown> {
  if (proxySecrets) return official.deserializeProperties(struct, proxySecrets);
  let properties = judged.get(struct);
  if (properties === undefined) {
    const written = struct.toJavaScript();
    properties = official.deserializeProperties({ toJavaScript: () => written }, proxySecrets);
    rememberSecrets(properties, written);
    judged.set(struct, properties);
  }
  return properties;
}

export const serializeProperties = official.serializeProperties;
