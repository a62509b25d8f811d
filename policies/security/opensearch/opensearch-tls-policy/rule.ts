import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

/** Policies of OpenSearch Service are named by the oldest version of TLS that they take, and the month they are from. */
const MODERN = /^Policy-Min-TLS-1-[23]-/;

export const rule: ResourceRule = {
  name: "opensearch-tls-policy",
  pack: "security",
  severity: "medium",
  asks: "An OpenSearch or Elasticsearch domain takes TLS 1.2 and newer only.",
  why: "Older versions are broken: who is on the way can force a client down to them.",
  fix: "Set domainEndpointOptions.tlsSecurityPolicy to Policy-Min-TLS-1-2-PFS-2023-10.",
  example: `new aws.opensearch.Domain("search", { domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" } })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"] },
  publicIds: ["CKV_AWS_228", "AVD-AWS-0126"],
  scope: "resource",
  types: OPENSEARCH_DOMAINS,
  check(domain) {
    const policy = property(domain, "domainEndpointOptions.tlsSecurityPolicy");
    return policy === UNKNOWN || (typeof policy === "string" && MODERN.test(policy))
      ? []
      : [{ message: `domainEndpointOptions.tlsSecurityPolicy is ${shown(policy)}: TLS 1.0 is accepted` }];
  },
};
