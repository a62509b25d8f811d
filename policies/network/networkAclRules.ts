import { UNKNOWN, type Finding, type RuleResource } from "../rule";
import { asNumber, at, isTrue, objects, type Properties } from "../values/read";
import { isWholeWorld, isWorld } from "./cidr";
import { includesTcp, isEveryProtocol } from "./protocols";

const NETWORK_ACL = "aws:ec2/networkAcl:NetworkAcl";
export const NETWORK_ACL_RULE = "aws:ec2/networkAclRule:NetworkAclRule";

/** Every type that declares what a network ACL admits. */
export const NETWORK_ACL_TYPES: readonly string[] = [NETWORK_ACL, NETWORK_ACL_RULE];

/** One entry of a network ACL for traffic coming in; what is not known yet is `UNKNOWN`. */
export interface AclEntry {
  /** Where in the resource it stands, e.g. `ingress[0]`. */
  path: string;
  /** Entries are tried by ascending number; the first that fits decides (VPC User Guide, "Network ACL rules"). */
  number: unknown;
  action: unknown;
  protocol: unknown;
  fromPort: unknown;
  toPort: unknown;
  cidrBlock: unknown;
  ipv6CidrBlock: unknown;
}

/** The entries for traffic coming in, in the order in which they are tried. */
export function ingressEntries(resource: RuleResource): AclEntry[] {
  const { type, properties } = resource;
  if (type === NETWORK_ACL_RULE) {
    const egress = at(properties, "egress");
    return egress === UNKNOWN || isTrue(egress)
      ? []
      : [entry("the rule", properties, at(properties, "ruleNumber"), at(properties, "ruleAction"))];
  }
  return objects(at(properties, "ingress"))
    .map((rule, index) => entry(`ingress[${index}]`, rule, at(rule, "ruleNo"), at(rule, "action")))
    .sort((one, other) => rank(one) - rank(other));
}

function entry(path: string, rule: Properties, number: unknown, action: unknown): AclEntry {
  return {
    path,
    number,
    action: typeof action === "string" ? action.toLowerCase() : action,
    protocol: at(rule, "protocol"),
    fromPort: at(rule, "fromPort"),
    toPort: at(rule, "toPort"),
    cidrBlock: at(rule, "cidrBlock"),
    ipv6CidrBlock: at(rule, "ipv6CidrBlock"),
  };
}

function rank({ number }: AclEntry): number {
  return asNumber(number) ?? Number.MAX_SAFE_INTEGER;
}

/**
 * A finding for each entry that admits a TCP port from everybody and that no earlier entry overrules, at most one for each
 * kind of address. After a denying entry of which something is not known yet nothing is judged: it may overrule.
 *
 * Unlike CKV_AWS_229 to 232, entries are tried by number however they are written, for IPv4 and IPv6 apart, and a range that
 * starts at port 0 counts.
 */
export function worldAdmitted(resource: RuleResource, port: number, service: string): Finding[] {
  const entries = ingressEntries(resource);
  if (mayBeOverruled(resource, entries)) return [];
  return (["cidrBlock", "ipv6CidrBlock"] as const).flatMap((family) => {
    const deciding = entries.find((candidate) => decides(candidate, candidate[family], port));
    const block = deciding?.[family];
    if (deciding === undefined || !allows(deciding) || typeof block !== "string") return [];
    return [{ message: `${deciding.path} admits ${service} (port ${port}) from ${block}` }];
  });
}

/** Whether an entry of which nothing is known, or not even its place, may deny what another allows. */
function mayBeOverruled(resource: RuleResource, entries: readonly AclEntry[]): boolean {
  const given = at(resource.properties, "ingress");
  if (Array.isArray(given) && given.includes(UNKNOWN)) return true;
  return entries.some(({ number }) => number === UNKNOWN) && !entries.every(allows);
}

function allows({ action }: AclEntry): boolean {
  return action === "allow";
}

function decides(candidate: AclEntry, block: unknown, port: number): boolean {
  if (block === undefined) return false;
  const { action, protocol, fromPort, toPort } = candidate;
  if ([block, action, protocol, fromPort, toPort].includes(UNKNOWN)) return !allows(candidate);
  if (!coversTcpPort(candidate, port)) return false;
  return allows(candidate) ? isWorld(block) : isWholeWorld(block);
}

function coversTcpPort({ protocol, fromPort, toPort }: AclEntry, port: number): boolean {
  if (isEveryProtocol(protocol)) return true;
  const [first, last] = [asNumber(fromPort), asNumber(toPort)];
  return includesTcp(protocol) && first !== undefined && last !== undefined && first <= port && port <= last;
}
