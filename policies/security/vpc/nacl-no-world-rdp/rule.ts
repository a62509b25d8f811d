import { NETWORK_ACL_TYPES, worldAdmitted } from "../../../network/networkAclRules";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "nacl-no-world-rdp",
  pack: "security",
  severity: "medium",
  asks: "A network ACL does not admit remote desktops (RDP, 3389) from the whole internet.",
  why: "Open administration ports are scanned and attacked within minutes, should a security group let them through.",
  fix: "Admit the ports that the subnets serve, or put an entry with a lower number that denies port 3389.",
  example: `new aws.ec2.NetworkAclRule("https", { networkAclId: acl.id, ruleNumber: 100, ruleAction: "allow", protocol: "tcp", cidrBlock: "0.0.0.0/0", fromPort: 443, toPort: 443 })`,
  frameworks: { "cis-aws": ["5.1"], soc2: ["CC6.6"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV_AWS_231", "AVD-AWS-0105"],
  scope: "resource",
  types: NETWORK_ACL_TYPES,
  check: (resource) => worldAdmitted(resource, 3389, "RDP"),
};
