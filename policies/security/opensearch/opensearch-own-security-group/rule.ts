import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "opensearch-own-security-group",
  pack: "security",
  severity: "medium",
  asks: "An OpenSearch or Elasticsearch domain has a security group of its own.",
  why: "Without one it gets the VPC's default group, in which everything may reach everything.",
  fix: "Set vpcOptions.securityGroupIds.",
  example: `new aws.opensearch.Domain("search", { vpcOptions: { subnetIds: vpc.privateSubnetIds, securityGroupIds: [group.id] } })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV_AWS_248"],
  scope: "resource",
  types: OPENSEARCH_DOMAINS,
  check: (domain) =>
    mustBeSet(domain, "vpcOptions.securityGroupIds", "no security group of its own stands before the domain"),
};
