import { leftSupport } from "../../../aws/support/findings";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "opensearch-extended-support",
  pack: "cost",
  severity: "medium",
  asks: "A search domain runs an engine version in standard support.",
  why: "In extended support every normalised instance hour costs extra.",
  fix: "Upgrade engineVersion to a supported version of OpenSearch.",
  example: `new aws.opensearch.Domain("logs", { engineVersion: "OpenSearch_2.19" })`,
  frameworks: { "pci-dss": ["6.3.3"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"],
  reads: ["asOf"],
  check: leftSupport,
};
