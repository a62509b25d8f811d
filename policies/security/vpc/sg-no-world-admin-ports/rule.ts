import { coversPort, networkRules, SECURITY_GROUP_TYPES, worldBlock } from "../../../network/securityGroupRules";
import type { ResourceRule } from "../../../rule";

const ADMIN_PORTS: readonly { port: number; service: string }[] = [
  { port: 22, service: "SSH" },
  { port: 3389, service: "RDP" },
];

export const rule: ResourceRule = {
  name: "sg-no-world-admin-ports",
  pack: "security",
  severity: "critical",
  asks: "A security group does not admit SSH (22) or RDP (3389) from the whole internet.",
  why: "Open administration ports are scanned and attacked within minutes.",
  fix: "Admit the port from a known network or security group only, or use Session Manager and open no port.",
  example: `new aws.vpc.SecurityGroupIngressRule("ssh", { securityGroupId, ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "10.0.0.0/16" })`,
  frameworks: { "cis-aws": ["5.2", "5.3"], soc2: ["CC6.6"], hipaa: ["164.312(e)(1)"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV_AWS_24", "CKV_AWS_25"],
  scope: "resource",
  types: SECURITY_GROUP_TYPES,
  check: (resource) =>
    networkRules(resource).flatMap((rule) => {
      const world = rule.direction === "ingress" ? worldBlock(rule) : undefined;
      if (world === undefined) return [];
      return ADMIN_PORTS.filter(({ port }) => coversPort(rule, port)).map(({ port, service }) => ({
        message: `${rule.path} admits ${service} (port ${port}) from ${world}`,
      }));
    }),
};
