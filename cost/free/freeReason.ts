import providers from "./providers.json";
import types from "./types.json";

const BY_TYPE = new Map(Object.entries(types));
const BY_PROVIDER = new Map(Object.entries(providers));

/**
 * Why a resource of a type costs nothing.
 *
 * @param type type token, e.g. `aws:ec2/vpc:Vpc`.
 * @returns undefined when nobody has said that it is free.
 */
export function freeReason(type: string): string | undefined {
  return BY_TYPE.get(type) ?? BY_PROVIDER.get(type.split(":", 1)[0] ?? type);
}
