import * as ipaddr from "ipaddr.js";

/** The widest block that still counts as a network of somebody's own, in bits of prefix. */
const NARROWEST_WORLD = { ipv4: 7, ipv6: 15 } as const;

/**
 * Whether a CIDR block is, for all practical purposes, everybody: `0.0.0.0/0` and `::/0` in any spelling, and the halves
 * and quarters into which they are split to get past a textual check.
 */
export function isWorld(cidr: unknown): boolean {
  return isValid(cidr) && prefixOf(cidr) <= NARROWEST_WORLD[cidr.includes(":") ? "ipv6" : "ipv4"];
}

/** Whether a CIDR block is every address of its kind: `0.0.0.0/0` or `::/0`, in any spelling. */
export function isWholeWorld(cidr: unknown): boolean {
  return isValid(cidr) && prefixOf(cidr) === 0;
}

/** The bits of prefix as written; NaN where nothing is. */
function prefixOf(cidr: string): number {
  return Number(/\/(\d{1,3})\s*$/.exec(cidr)?.[1]);
}

/** Parsing takes long beside everything else, and few blocks are wide enough to matter. */
function isValid(cidr: unknown): cidr is string {
  if (typeof cidr !== "string" || !(prefixOf(cidr) <= NARROWEST_WORLD.ipv6)) return false;
  return ipaddr.isValidCIDR(cidr.trim());
}
