import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "opensearch-own-key",
  pack: "security",
  severity: "low",
  asks: "An OpenSearch or Elasticsearch domain is encrypted with a customer-managed key.",
  why: "Access to the data cannot be revoked or audited by key otherwise.",
  fix: "Set encryptAtRest.kmsKeyId.",
  example: `new aws.opensearch.Domain("search", { encryptAtRest: { enabled: true, kmsKeyId: key.arn } })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"] },
  publicIds: ["CKV_AWS_247"],
  scope: "resource",
  types: OPENSEARCH_DOMAINS,
  check: (domain) =>
    mustBeSet(domain, "encryptAtRest.kmsKeyId", "the data is encrypted under the key of AWS, if at all"),
};
