import { publishedLogs } from "../../../aws/searchLogs";
import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import { UNKNOWN, type ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "opensearch-logs",
  pack: "security",
  severity: "medium",
  asks: "An OpenSearch or Elasticsearch domain publishes logs to CloudWatch.",
  why: "Without logs neither an outage nor slow searches nor an attack can be explained.",
  fix: "Publish at least one kind of log in logPublishingOptions.",
  example: `new aws.opensearch.Domain("search", { logPublishingOptions: [{ logType: "ES_APPLICATION_LOGS", cloudwatchLogGroupArn: logGroup.arn }] })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_84", "AVD-AWS-0042"],
  scope: "resource",
  types: OPENSEARCH_DOMAINS,
  check(domain) {
    const logs = publishedLogs(domain);
    return logs === UNKNOWN || logs.some(({ enabled }) => enabled !== false)
      ? []
      : [{ message: "logPublishingOptions publishes no log" }];
  },
};
