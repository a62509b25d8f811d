import { NETWORK_ACL_TYPES, worldAdmitted } from "../../../network/networkAclRules";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "nacl-no-world-ftp-data",
  pack: "security",
  severity: "medium",
  asks: "A network ACL does not admit the data channel of FTP (20) from the whole internet.",
  why: "FTP sends files readable over the internet.",
  fix: "Admit the ports that the subnets serve, or put an entry with a lower number that denies port 20.",
  example: `new aws.ec2.NetworkAclRule("https", { networkAclId: acl.id, ruleNumber: 100, ruleAction: "allow", protocol: "tcp", cidrBlock: "0.0.0.0/0", fromPort: 443, toPort: 443 })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV_AWS_230"],
  scope: "resource",
  types: NETWORK_ACL_TYPES,
  check: (resource) => worldAdmitted(resource, 20, "FTP data"),
};
