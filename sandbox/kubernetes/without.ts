import type { Properties } from "../models/model";

/** A copy of a map without some keys. */
export function without(map: Properties, keys: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));
}
