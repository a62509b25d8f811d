import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { isFalse, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "opensearch-https",
  pack: "security",
  severity: "high",
  asks: "An OpenSearch or Elasticsearch domain refuses plain HTTP.",
  why: "Documents, queries and credentials cross the network readable.",
  fix: "Leave domainEndpointOptions.enforceHttps out, or set it to true.",
  example: `new aws.opensearch.Domain("search", { domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" } })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_83", "AVD-AWS-0046"],
  scope: "resource",
  types: OPENSEARCH_DOMAINS,
  check: (domain) =>
    isFalse(property(domain, "domainEndpointOptions.enforceHttps"))
      ? [{ message: "domainEndpointOptions.enforceHttps is false: clients may use plain HTTP" }]
      : [],
};
