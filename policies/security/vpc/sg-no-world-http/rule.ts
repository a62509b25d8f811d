import { SECURITY_GROUP_TYPES, worldIngress } from "../../../network/securityGroupRules";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "sg-no-world-http",
  pack: "security",
  severity: "medium",
  asks: "A security group does not admit unencrypted HTTP (80) from the whole internet.",
  why: "Plain HTTP can be read and changed on the way.",
  fix: "Open 443 instead and let the load balancer redirect, or admit 80 from the load balancer only.",
  example: `new aws.vpc.SecurityGroupIngressRule("https", { securityGroupId, ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" })`,
  frameworks: { soc2: ["CC6.7"], "pci-dss": ["4.2.1"] },
  publicIds: ["CKV_AWS_260"],
  scope: "resource",
  types: SECURITY_GROUP_TYPES,
  check: (resource) => worldIngress(resource, 80, "HTTP"),
};
