import * as ipaddr from "ipaddr.js";

/** The widest block that still counts as a network of somebody's own, in bits of prefix. */
const NARROWEST_WORLD = { ipv4: 7, ipv6: 15 } as const;

/**
 * Whether a CIDR block is, for all practical purposes, everybody: `0.0.0.0/0` and `::/0` in any spelling, and the halves
 * and quarters into which they are split to get past a textual check.
 */
export function isWorld(cidr: unknown): boolean {
  const block = parsed(cidr);
  return block !== undefined && block.prefix <= NARROWEST_WORLD[block.kind];
}

/** Whether a CIDR block is every address of its kind: `0.0.0.0/0` or `::/0`, in any spelling. */
export function isWholeWorld(cidr: unknown): boolean {
  return parsed(cidr)?.prefix === 0;
}

function parsed(cidr: unknown): { kind: "ipv4" | "ipv6"; prefix: number } | undefined {
  if (typeof cidr !== "string") return undefined;
  try {
    const [address, prefix] = ipaddr.parseCIDR(cidr.trim());
    return { kind: address.kind(), prefix };
  } catch {
    return undefined;
  }
}
