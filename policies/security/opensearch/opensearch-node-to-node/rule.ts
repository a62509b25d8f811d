import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { asNumber, property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "opensearch-node-to-node",
  pack: "security",
  severity: "high",
  asks: "The nodes of an OpenSearch or Elasticsearch domain talk by TLS.",
  why: "Documents and queries cross the network between the nodes readable.",
  fix: "Set nodeToNodeEncryption.enabled to true.",
  example: `new aws.opensearch.Domain("search", { clusterConfig: { instanceCount: 3 }, nodeToNodeEncryption: { enabled: true } })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_6", "AVD-AWS-0043"],
  scope: "resource",
  types: OPENSEARCH_DOMAINS,
  // A domain of one node, which is what absent means, has nobody to talk to.
  check: (domain) =>
    (asNumber(property(domain, "clusterConfig.instanceCount")) ?? 1) > 1
      ? mustBeTrue(domain, "nodeToNodeEncryption.enabled", "the nodes talk without TLS")
      : [],
};
