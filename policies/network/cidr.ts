import * as ipaddr from "ipaddr.js";

/** The widest block that still counts as a network of somebody's own, in bits of prefix. */
const NARROWEST_WORLD = { ipv4: 7, ipv6: 15 } as const;

/**
 * Whether a CIDR block is, for all practical purposes, everybody: `0.0.0.0/0` and `::/0` in any spelling, and the halves
 * and quarters into which they are split to get past a textual check.
 */
export function isWorld(cidr: unknown): boolean {
  if (typeof cidr !== "string") return false;
  try {
    const [address, prefix] = ipaddr.parseCIDR(cidr.trim());
    return prefix <= NARROWEST_WORLD[address.kind()];
  } catch {
    return false;
  }
}
