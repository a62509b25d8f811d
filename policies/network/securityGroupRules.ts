import { UNKNOWN, type Finding, type RuleResource } from "../rule";
import { asNumber, at, isTrue, objects, strings, type Properties } from "../values/read";
import { isWorld } from "./cidr";
import { hasNoPorts, isEveryProtocol } from "./protocols";

/** One permission of a security group, whichever resource type declared it. */
export interface NetworkRule {
  direction: "ingress" | "egress";
  /** Where in the resource it stands, e.g. `ingress[0]`. */
  path: string;
  /** `tcp`, `udp`, `-1` for all, …; `UNKNOWN` when not known yet. */
  protocol: unknown;
  /** Undefined where not given; `UNKNOWN` when not known yet. */
  fromPort: number | undefined | typeof UNKNOWN;
  toPort: number | undefined | typeof UNKNOWN;
  /** IPv4 and IPv6 blocks; those that are not known yet are left out. */
  cidrBlocks: string[];
  /** Names no network, security group or prefix list, nor the group itself. */
  sourceless: boolean;
  description: unknown;
}

export const SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";
export const DEFAULT_SECURITY_GROUP = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
const RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
const INGRESS_RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const EGRESS_RULE = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

/** The types of rules that stand outside their security group. */
export const STAND_ALONE_RULE_TYPES: readonly string[] = [RULE, INGRESS_RULE, EGRESS_RULE];

/** Every type that opens a security group. */
export const SECURITY_GROUP_TYPES: readonly string[] = [
  SECURITY_GROUP,
  DEFAULT_SECURITY_GROUP,
  ...STAND_ALONE_RULE_TYPES,
];

/** The permissions that a resource declares, of the old inline and stand-alone types and of the new ones. */
export function networkRules(resource: RuleResource): NetworkRule[] {
  const { type, properties } = resource;
  if (type === INGRESS_RULE) return [singleAddressRule("ingress", properties)];
  if (type === EGRESS_RULE) return [singleAddressRule("egress", properties)];
  if (type === RULE) {
    const direction = at(properties, "type");
    return direction === "ingress" || direction === "egress" ? [listRule(direction, direction, properties)] : [];
  }
  return (["ingress", "egress"] as const).flatMap((direction) =>
    objects(at(properties, direction)).map((rule, index) => listRule(direction, `${direction}[${index}]`, rule)),
  );
}

function listRule(direction: NetworkRule["direction"], path: string, rule: Properties): NetworkRule {
  return {
    direction,
    path,
    protocol: at(rule, "protocol"),
    fromPort: port(at(rule, "fromPort")),
    toPort: port(at(rule, "toPort")),
    cidrBlocks: [...strings(at(rule, "cidrBlocks")), ...strings(at(rule, "ipv6CidrBlocks"))],
    sourceless: isSourceless(rule),
    description: at(rule, "description"),
  };
}

function singleAddressRule(direction: NetworkRule["direction"], rule: Properties): NetworkRule {
  return {
    direction,
    path: direction,
    protocol: at(rule, "ipProtocol"),
    fromPort: port(at(rule, "fromPort")),
    toPort: port(at(rule, "toPort")),
    cidrBlocks: [...strings(at(rule, "cidrIpv4")), ...strings(at(rule, "cidrIpv6"))],
    sourceless: isSourceless(rule),
    description: at(rule, "description"),
  };
}

/** What a permission can name as its other side, in the old types and the new ones. */
const SOURCES: readonly string[] = [
  "cidrBlocks",
  "ipv6CidrBlocks",
  "cidrIpv4",
  "cidrIpv6",
  "securityGroups",
  "sourceSecurityGroupId",
  "referencedSecurityGroupId",
  "prefixListIds",
  "prefixListId",
];

function isSourceless(rule: Properties): boolean {
  if (isTrue(at(rule, "self")) || at(rule, "self") === UNKNOWN) return false;
  return SOURCES.every((name) => {
    const value = at(rule, name);
    return value === undefined || (Array.isArray(value) && value.length === 0);
  });
}

function port(value: unknown): number | undefined | typeof UNKNOWN {
  return value === UNKNOWN ? UNKNOWN : asNumber(value);
}

/**
 * How a message names the other side of a rule that is open to everybody: by its block; undefined where it is not. A rule
 * that names no other side counts as open, since nothing limits it.
 */
export function worldSide(rule: NetworkRule): string | undefined {
  return rule.cidrBlocks.find(isWorld) ?? (rule.sourceless ? "anywhere, as nothing limits it" : undefined);
}

/** Whether a rule covers every port of every protocol. */
export function coversEverything(rule: NetworkRule): boolean {
  return isEveryProtocol(rule.protocol);
}

/** Whether a rule covers one port, of TCP or UDP. Unknown ports cover none. */
function coversPort(rule: NetworkRule, wanted: number): boolean {
  if (isEveryProtocol(rule.protocol)) return true;
  if (rule.protocol === UNKNOWN || hasNoPorts(rule.protocol)) return false;
  const { fromPort, toPort } = rule;
  return typeof fromPort === "number" && typeof toPort === "number" && fromPort <= wanted && wanted <= toPort;
}

/**
 * A finding for each rule that admits a port from everybody.
 *
 * Unlike CKV_AWS_24 and its kin, a rule that also admits its own group (`self`) is not excused, all protocols are all ports
 * in the new rule types too, and one that names a security group (`referencedSecurityGroupId`) does not count as open.
 */
export function worldIngress(resource: RuleResource, port: number, service: string): Finding[] {
  return networkRules(resource).flatMap((rule) => {
    const world = rule.direction === "ingress" && coversPort(rule, port) ? worldSide(rule) : undefined;
    return world === undefined ? [] : [{ message: `${rule.path} admits ${service} (port ${port}) from ${world}` }];
  });
}
