import type { CloudView, Properties, ResourceModel } from "../../model";
import { arn } from "../arn";
import { awsModel } from "../awsModel";
import { requireThat, requireLength, requireOneOf, requireRange } from "../check/require";
import { flag, given, number, text, texts } from "../check/values";
import { securityGroupReference } from "../references";
import { ec2Cidr } from "./cidrBlock";
import { ec2Id, hashOf } from "./ids";

const CLASSIC = "aws:ec2/securityGroupRule:SecurityGroupRule";
const INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
/** Default quota "Inbound or outbound rules per security group". */
const RULES_PER_GROUP = 60;

const PROTOCOLS: Readonly<Record<string, string>> = {
  "-1": "-1",
  all: "-1",
  "6": "tcp",
  "17": "udp",
  "1": "icmp",
  "58": "icmpv6",
};

function protocolOf(rule: Properties): string | undefined {
  const written = text(rule, "ipProtocol") ?? text(rule, "protocol");
  return written === undefined ? undefined : (PROTOCOLS[written.toLowerCase()] ?? written.toLowerCase());
}

/** Judges protocol, ports and networks of a rule, be it inline, `SecurityGroupRule` or `SecurityGroupIngressRule`. */
export function validateRule(rule: Properties): void {
  const protocol = protocolOf(rule);
  const [from, to] = [number(rule, "fromPort"), number(rule, "toPort")];
  if (protocol === "tcp" || protocol === "udp") {
    requireRange(from, [0, 65535], "InvalidParameterValue", "fromPort");
    requireRange(to, [0, 65535], "InvalidParameterValue", "toPort");
    const both = given(rule, "fromPort") && given(rule, "toPort");
    requireThat(
      both,
      "InvalidParameterValue",
      "Invalid value 'null' for portRange. Must specify both from and to ports with TCP/UDP.",
    );
    const ordered = from === undefined || to === undefined || from <= to;
    requireThat(ordered, "InvalidParameterValue", `Invalid value '${from}-${to}' for portRange.`);
  } else if (protocol !== undefined && protocol !== "-1" && !protocol.startsWith("icmp")) {
    requireThat(
      /^\d+$/.test(protocol),
      "InvalidParameterValue",
      `Invalid value '${protocol}' for IP protocol. Unknown protocol.`,
    );
  }
  requireLength(text(rule, "description"), { min: 0, max: 255 }, "InvalidParameterValue", "description");
  for (const cidr of networksOf(rule)) ec2Cidr(cidr, "cidrIp");
}

function networksOf(rule: Properties): string[] {
  const single = [text(rule, "cidrIpv4"), text(rule, "cidrIpv6")].filter((each): each is string => each !== undefined);
  return [...single, ...texts(rule, "cidrBlocks"), ...texts(rule, "ipv6CidrBlocks")];
}

function ruleKey(rule: Properties, direction: string): string | undefined {
  const group = text(rule, "securityGroupId");
  const unknown = Object.values(rule).some((value) => typeof value === "symbol");
  if (group === undefined || unknown) return undefined;
  const sources = [
    ...networksOf(rule),
    ...texts(rule, "prefixListIds"),
    ...["prefixListId", "referencedSecurityGroupId", "sourceSecurityGroupId"].map((path) => text(rule, path) ?? ""),
    flag(rule, "self") === true ? group : "",
  ];
  const named = sources.filter((each) => each !== "").sort();
  const protocol = protocolOf(rule);
  const ports = protocol === "-1" ? "" : `${number(rule, "fromPort")}-${number(rule, "toPort")}`;
  return [group, direction, protocol, ports, ...named].join(" ");
}

function requireRoom(inputs: Properties, cloud: CloudView, direction: "ingress" | "egress"): void {
  const group = inputs.securityGroupId;
  const own = cloud
    .ofType(direction === "ingress" ? INGRESS : EGRESS)
    .filter(({ outputs }) => outputs.securityGroupId === group);
  const classic = cloud
    .ofType(CLASSIC)
    .filter(({ outputs }) => outputs.securityGroupId === group && outputs.type === direction)
    .map(({ outputs }) => Math.max(1, networksOf(outputs).length));
  const count = own.length + classic.reduce((sum, each) => sum + each, 0);
  requireThat(
    count < RULES_PER_GROUP,
    "RulesPerSecurityGroupLimitExceeded",
    `The maximum number of rules per security group has been reached: ${RULES_PER_GROUP} on ${String(group)}`,
  );
}

export const securityGroupRule: ResourceModel = awsModel({
  type: CLASSIC,
  source: "Amazon EC2 API Reference: AuthorizeSecurityGroupIngress, AuthorizeSecurityGroupEgress",
  replaceOn: [
    "type",
    "fromPort",
    "toPort",
    "protocol",
    "cidrBlocks",
    "ipv6CidrBlocks",
    "prefixListIds",
    "securityGroupId",
    "self",
    "sourceSecurityGroupId",
  ],
  references: [
    securityGroupReference("securityGroupId", { code: "InvalidGroup.NotFound" }),
    securityGroupReference("sourceSecurityGroupId"),
  ],
  defaults: { self: false },
  key: (inputs) => ruleKey(inputs, text(inputs, "type") ?? ""),
  duplicateCode: "InvalidPermission.Duplicate",
  validate(inputs) {
    const type = text(inputs, "type");
    requireOneOf(type, ["ingress", "egress"], "InvalidParameterValue", "type");
    const sources = ["cidrBlocks", "ipv6CidrBlocks", "prefixListIds", "sourceSecurityGroupId", "self"];
    requireThat(
      sources.some((path) => given(inputs, path)),
      "MissingParameter",
      `One of ${sources.join(", ")} must be given`,
    );
    validateRule(inputs);
  },
  guard(inputs, cloud, existing) {
    const type = text(inputs, "type");
    if (!existing && (type === "ingress" || type === "egress")) requireRoom(inputs, cloud, type);
  },
  id: (inputs) => `sgrule-${hashOf(ruleKey(inputs, text(inputs, "type") ?? "") ?? JSON.stringify(inputs))}`,
  fixed: (inputs, cloud) => ({
    securityGroupRuleId: ec2Id(cloud, "sgr"),
    sourceSecurityGroupId: inputs.sourceSecurityGroupId ?? (inputs.self === true ? inputs.securityGroupId : ""),
  }),
});

function vpcRule(type: string, direction: "ingress" | "egress"): ResourceModel {
  const sources = ["cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId"];
  return awsModel({
    type,
    source: "Amazon EC2 API Reference: AuthorizeSecurityGroupIngress, AuthorizeSecurityGroupEgress; Amazon VPC quotas",
    taggable: true,
    replaceOn: ["securityGroupId"],
    references: [
      securityGroupReference("securityGroupId", { code: "InvalidGroup.NotFound" }),
      securityGroupReference("referencedSecurityGroupId"),
    ],
    key: (inputs) => ruleKey(inputs, direction),
    duplicateCode: "InvalidPermission.Duplicate",
    validate(inputs) {
      const chosen = sources.filter((path) => given(inputs, path));
      requireThat(
        chosen.length === 1,
        "InvalidParameterCombination",
        `Exactly one of ${sources.join(", ")} must be given`,
      );
      validateRule(inputs);
      const ports = given(inputs, "fromPort") || given(inputs, "toPort");
      requireThat(
        protocolOf(inputs) !== "-1" || !ports,
        "InvalidParameterCombination",
        "You may not specify all protocols and specific ports.",
      );
    },
    guard(inputs, cloud, existing) {
      if (!existing) requireRoom(inputs, cloud, direction);
    },
    id: (_, cloud) => ec2Id(cloud, "sgr"),
    fixed: (_, cloud, id) => ({ arn: arn(cloud, "ec2", `security-group-rule/${id}`), securityGroupRuleId: id }),
  });
}

export const securityGroupIngressRule: ResourceModel = vpcRule(INGRESS, "ingress");
export const securityGroupEgressRule: ResourceModel = vpcRule(EGRESS, "egress");
