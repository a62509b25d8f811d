import { UNKNOWN, type RuleResource } from "../rule";
import { asNumber, at, objects, strings, type Properties } from "../values/read";
import { isWorld } from "./cidr";

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
  description: unknown;
}

export const SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";
export const DEFAULT_SECURITY_GROUP = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
const RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
const INGRESS_RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const EGRESS_RULE = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

/** Every type that opens a security group. */
export const SECURITY_GROUP_TYPES: readonly string[] = [
  SECURITY_GROUP,
  DEFAULT_SECURITY_GROUP,
  RULE,
  INGRESS_RULE,
  EGRESS_RULE,
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
    description: at(rule, "description"),
  };
}

function port(value: unknown): number | undefined | typeof UNKNOWN {
  return value === UNKNOWN ? UNKNOWN : asNumber(value);
}

/** The block of a rule that lets in, or reaches, everybody. */
export function worldBlock(rule: NetworkRule): string | undefined {
  return rule.cidrBlocks.find(isWorld);
}

/** Whether a rule is for every protocol and so for every port. */
function allProtocols(rule: NetworkRule): boolean {
  return rule.protocol === "-1" || rule.protocol === -1 || rule.protocol === "all";
}

/** Whether a rule covers every port: all protocols, or a range of all of them. */
export function allPorts(rule: NetworkRule): boolean {
  if (allProtocols(rule)) return true;
  const { fromPort, toPort } = rule;
  return typeof fromPort === "number" && typeof toPort === "number" && fromPort <= 1 && toPort >= 65535;
}

/** Whether a rule covers one TCP or UDP port. Unknown ports cover none. */
export function coversPort(rule: NetworkRule, wanted: number): boolean {
  if (allPorts(rule)) return true;
  if (rule.protocol === UNKNOWN || rule.protocol === "icmp" || rule.protocol === "icmpv6") return false;
  const { fromPort, toPort } = rule;
  return typeof fromPort === "number" && typeof toPort === "number" && fromPort <= wanted && wanted <= toPort;
}
