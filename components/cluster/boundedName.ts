import { createHash } from "node:crypto";

const HASH_DIGITS = 8;

/** `name` itself where it has at most `max` characters; else its start and a hash of the whole. */
export function boundedName(name: string, max: number): string {
  if (name.length <= max) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, HASH_DIGITS);
  return `${name.slice(0, max - HASH_DIGITS - 1).replace(/-+$/, "")}-${hash}`;
}
