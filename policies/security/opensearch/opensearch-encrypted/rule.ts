import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "opensearch-encrypted",
  pack: "security",
  severity: "high",
  asks: "An OpenSearch or Elasticsearch domain encrypts its indexes, logs and snapshots.",
  why: "Whoever gets hold of a disk or a snapshot reads everything that was ever indexed.",
  fix: "Set encryptAtRest.enabled to true.",
  example: `new aws.opensearch.Domain("search", { encryptAtRest: { enabled: true, kmsKeyId: key.arn } })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_5", "AVD-AWS-0048"],
  scope: "resource",
  types: OPENSEARCH_DOMAINS,
  check: (domain) => mustBeTrue(domain, "encryptAtRest.enabled", "the data is stored unencrypted"),
};
