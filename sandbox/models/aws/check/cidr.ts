/** A network of IPv4 or IPv6 addresses. */
export interface Cidr {
  readonly family: 4 | 6;
  /** First address as a number. */
  readonly base: bigint;
  readonly prefix: number;
}

const BITS = { 4: 32, 6: 128 } as const;

/** Reads `10.0.0.0/16` or `2600:1f18::/56`; undefined when it is neither. Host bits may be set: see `isCanonical`. */
export function parseCidr(written: string): Cidr | undefined {
  const match = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(written);
  if (!match) return undefined;
  const family = match[1]!.includes(":") ? 6 : 4;
  const base = family === 6 ? parseIpv6(match[1]!) : parseIpv4(match[1]!);
  const prefix = Number(match[2]);
  return base === undefined || prefix > BITS[family] ? undefined : { family, base, prefix };
}

export function parseIpv4(written: string): bigint | undefined {
  const parts = written.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function writeIpv4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => ((address >> shift) & 255n).toString()).join(".");
}

function parseIpv6(written: string): bigint | undefined {
  const halves = written.split("::");
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => (half === "" ? [] : half.split(":")));
  const count = groups.flat().length;
  if (halves.length === 2 ? count > 7 : count !== 8) return undefined;
  const all = [...groups[0]!, ...Array<string>(8 - count).fill("0"), ...(groups[1] ?? [])];
  if (!all.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}

/** Number of addresses. */
export function sizeOf({ family, prefix }: Cidr): bigint {
  return 1n << BigInt(BITS[family] - prefix);
}

/** The network with its host bits cleared. */
export function canonical(cidr: Cidr): Cidr {
  return { ...cidr, base: cidr.base - (cidr.base % sizeOf(cidr)) };
}

export function isCanonical(cidr: Cidr): boolean {
  return cidr.base % sizeOf(cidr) === 0n;
}

/** Whether every address of `inner` is one of `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  if (outer.family !== inner.family || inner.prefix < outer.prefix) return false;
  return canonical({ ...inner, prefix: outer.prefix }).base === canonical(outer).base;
}

/** Whether the two share an address. */
export function overlaps(one: Cidr, other: Cidr): boolean {
  return contains(one, other) || contains(other, one);
}

/** The address `index` places after the first. IPv4 only. */
export function addressIn(cidr: Cidr, index: number): string {
  return writeIpv4(canonical(cidr).base + BigInt(index));
}

export function writeIpv4Cidr(cidr: Cidr): string {
  return `${writeIpv4(cidr.base)}/${cidr.prefix}`;
}
