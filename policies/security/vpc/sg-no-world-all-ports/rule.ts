import { coversEverything, networkRules, SECURITY_GROUP_TYPES, worldSide } from "../../../network/securityGroupRules";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "sg-no-world-all-ports",
  pack: "security",
  severity: "critical",
  asks: "A security group does not admit all ports of all protocols from the whole internet.",
  why: "Every service on the host, also those added later, is exposed to everybody.",
  fix: "Admit single ports, and only from the networks or security groups that need them.",
  example: `new aws.vpc.SecurityGroupIngressRule("https", { securityGroupId, ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "10.0.0.0/16" })`,
  frameworks: { "cis-aws": ["5.2", "5.3"], soc2: ["CC6.6"], hipaa: ["164.312(e)(1)"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV_AWS_277"],
  scope: "resource",
  types: SECURITY_GROUP_TYPES,
  check: (resource) =>
    networkRules(resource).flatMap((rule) => {
      const world = rule.direction === "ingress" && coversEverything(rule) ? worldSide(rule) : undefined;
      return world === undefined ? [] : [{ message: `${rule.path} admits every port from ${world}` }];
    }),
};
