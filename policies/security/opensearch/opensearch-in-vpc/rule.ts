import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "opensearch-in-vpc",
  pack: "security",
  severity: "high",
  asks: "An OpenSearch or Elasticsearch domain is inside a VPC.",
  why: "Outside one its endpoint answers the whole internet, with nothing but an access policy in front of the data.",
  fix: "Set vpcOptions with subnetIds and securityGroupIds; a domain cannot be moved, only replaced.",
  example: `new aws.opensearch.Domain("search", { vpcOptions: { subnetIds: vpc.privateSubnetIds, securityGroupIds: [group.id] } })`,
  frameworks: { soc2: ["CC6.6"], hipaa: ["164.312(e)(1)"], "pci-dss": ["1.4.4"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_137"],
  scope: "resource",
  types: OPENSEARCH_DOMAINS,
  check: (domain) => mustBeSet(domain, "vpcOptions", "the domain's endpoint is on the internet"),
};
