import { SECURITY_GROUP_TYPES, worldIngress } from "../../../network/securityGroupRules";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "sg-no-world-rdp",
  pack: "security",
  severity: "critical",
  asks: "A security group does not admit remote desktops (RDP, 3389) from the whole internet.",
  why: "Open administration ports are scanned and attacked within minutes.",
  fix: "Admit the port from a known network or security group only, or use Session Manager and open no port.",
  example: `new aws.vpc.SecurityGroupIngressRule("rdp", { securityGroupId, ipProtocol: "tcp", fromPort: 3389, toPort: 3389, cidrIpv4: "10.0.0.0/16" })`,
  frameworks: { "cis-aws": ["5.2", "5.3"], soc2: ["CC6.6"], hipaa: ["164.312(e)(1)"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV_AWS_25", "AVD-AWS-0107"],
  scope: "resource",
  types: SECURITY_GROUP_TYPES,
  check: (resource) => worldIngress(resource, 3389, "RDP"),
};
