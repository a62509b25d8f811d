import { createHash } from "node:crypto";
import type { ResourceIdentity } from "./resources/resourceType";

const HASH_DIGITS = 8;

/**
 * A name for what a resource becomes outside the engine: readable, at most `max` characters, and different for different
 * resources even where their words run together (`a-b` of `c`, `a` of `b-c`).
 */
export function physicalName(identity: ResourceIdentity, max: number, prefix = "", suffix = ""): string {
  const words = "id" in identity ? identity.id.replace(/\./g, "-") : `${identity.workload}-${identity.name}`;
  const hash = createHash("sha256")
    .update(JSON.stringify(identityKey(identity)))
    .digest("hex")
    .slice(0, HASH_DIGITS);
  const room = max - prefix.length - suffix.length - HASH_DIGITS - 1;
  return `${prefix}${words.slice(0, room).replace(/-+$/, "")}-${hash}${suffix}`;
}

/** Path of the resource's secret in Secrets Manager, e.g. `plinth/dev/orders/db`. */
export function secretName(environment: string, identity: ResourceIdentity): string {
  return [
    "plinth",
    environment,
    ...("id" in identity ? ["shared", identity.id] : [identity.workload, identity.name]),
  ].join("/");
}

function identityKey(identity: ResourceIdentity): string[] {
  return "id" in identity ? [identity.id] : [identity.workload, identity.name];
}
