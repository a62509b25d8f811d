/** Names and IANA numbers under which security groups and network ACLs know the ICMP protocols, which have no ports. */
const ICMP: readonly string[] = ["icmp", "1", "icmpv6", "58"];

/** Names and IANA numbers of TCP. */
const TCP: readonly string[] = ["tcp", "6"];

/** Whether a permission is for every protocol, and so for every port whatever ports it names (EC2 API, IpPermission). */
export function isEveryProtocol(protocol: unknown): boolean {
  return ["-1", "all"].includes(nameOf(protocol));
}

/** Whether the numbers beside a protocol are not ports but ICMP's types and codes. */
export function hasNoPorts(protocol: unknown): boolean {
  return ICMP.includes(nameOf(protocol));
}

/** Whether a permission is for TCP, alone or among all. */
export function includesTcp(protocol: unknown): boolean {
  return TCP.includes(nameOf(protocol)) || isEveryProtocol(protocol);
}

function nameOf(protocol: unknown): string {
  return typeof protocol === "string" || typeof protocol === "number" ? String(protocol).toLowerCase() : "";
}
