import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "msk-logs",
  pack: "security",
  severity: "medium",
  asks: "The brokers of an MSK cluster write their logs to CloudWatch, S3 or Firehose.",
  why: "Without broker logs neither an outage nor an attack can be explained.",
  fix: "Enable one destination in loggingInfo.brokerLogs.",
  example: `new aws.msk.Cluster("events", { loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: true, logGroup: logGroup.name } } } })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_80", "AVD-AWS-0074"],
  scope: "resource",
  types: ["aws:msk/cluster:Cluster"],
  check(cluster) {
    const enabled = ["cloudwatchLogs", "s3", "firehose"].map((to) =>
      property(cluster, `loggingInfo.brokerLogs.${to}.enabled`),
    );
    return enabled.some((value) => value === UNKNOWN || isTrue(value))
      ? []
      : [{ message: "loggingInfo.brokerLogs enables no destination" }];
  },
};
