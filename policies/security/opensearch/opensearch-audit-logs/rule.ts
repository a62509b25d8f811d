import { publishedLogs } from "../../../aws/searchLogs";
import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import { UNKNOWN, type ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "opensearch-audit-logs",
  pack: "security",
  severity: "low",
  asks: "An OpenSearch or Elasticsearch domain publishes its audit log.",
  why: "Only the audit log says who searched for what, and who failed to sign in.",
  fix: "Publish AUDIT_LOGS in logPublishingOptions, with enabled set to true; it needs advancedSecurityOptions.",
  example: `new aws.opensearch.Domain("search", { logPublishingOptions: [{ logType: "AUDIT_LOGS", enabled: true, cloudwatchLogGroupArn: logGroup.arn }] })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_317"],
  scope: "resource",
  types: OPENSEARCH_DOMAINS,
  check(domain) {
    const logs = publishedLogs(domain);
    const audited =
      logs === UNKNOWN ||
      logs.some(
        // The provider writes the default of `enabled`, true, into the inputs before a rule sees them.
        ({ kind, enabled }) => kind === UNKNOWN || (kind === "AUDIT_LOGS" && (enabled === true || enabled === UNKNOWN)),
      );
    return audited ? [] : [{ message: "logPublishingOptions does not say that AUDIT_LOGS is enabled" }];
  },
};
