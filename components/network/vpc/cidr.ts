import * as ipaddr from "ipaddr.js";

/** An IPv4 network as numbers. */
export interface Cidr {
  /** The first address, as an unsigned 32-bit number. */
  readonly first: number;
  /** Prefix length. */
  readonly mask: number;
}

/** The network that `text` names, or why it names none. */
export function parseCidr(text: string): Cidr | { problem: string } {
  if (!ipaddr.IPv4.isValidCIDRFourPartDecimal(text)) return { problem: "an IPv4 CIDR block such as 10.0.0.0/16" };
  const [address, mask] = ipaddr.IPv4.parseCIDR(text);
  const network = ipaddr.IPv4.networkAddressFromCIDR(text);
  if (network.toString() !== address.toString()) {
    return { problem: `a block that starts at its network address, here ${network.toString()}/${mask}` };
  }
  return { first: toNumber(network), mask };
}

/** Number of addresses in a block of this prefix length. */
export function addressesOf(mask: number): number {
  return 2 ** (32 - mask);
}

export function formatCidr({ first, mask }: Cidr): string {
  const octets = [24, 16, 8, 0].map((shift) => (first >>> shift) & 0xff);
  return `${new ipaddr.IPv4(octets).toString()}/${mask}`;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return inner.first >= outer.first && lastOf(inner) <= lastOf(outer);
}

export function overlap(a: Cidr, b: Cidr): boolean {
  return a.first <= lastOf(b) && b.first <= lastOf(a);
}

/** The `index`-th block of prefix length `mask` inside `outer`. */
export function blockAt(outer: Cidr, mask: number, index: number): Cidr {
  return { first: outer.first + index * addressesOf(mask), mask };
}

function lastOf({ first, mask }: Cidr): number {
  return first + addressesOf(mask) - 1;
}

function toNumber(address: ipaddr.IPv4): number {
  return address.octets.reduce((sum, octet) => sum * 256 + octet, 0);
}
