import { coversEverything, networkRules, SECURITY_GROUP_TYPES, worldSide } from "../../../network/securityGroupRules";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "sg-no-world-egress",
  pack: "security",
  severity: "low",
  asks: "A security group does not let all traffic out to the whole internet.",
  why: "Unlimited egress is the way stolen data leaves and malware calls home.",
  fix: "Allow the ports and networks that are needed; prefer VPC endpoints for AWS services.",
  example: `new aws.vpc.SecurityGroupEgressRule("https", { securityGroupId, ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["1.3.2"] },
  publicIds: ["CKV_AWS_382", "AVD-AWS-0104"],
  scope: "resource",
  types: SECURITY_GROUP_TYPES,
  check: (resource) =>
    networkRules(resource).flatMap((rule) => {
      const world = rule.direction === "egress" && coversEverything(rule) ? worldSide(rule) : undefined;
      return world === undefined ? [] : [{ message: `${rule.path} lets every port out to ${world}` }];
    }),
};
