import type { ResourceRule } from "../../../rule";
import { hasUnknown, property, strings } from "../../../values/read";

export const rule: ResourceRule = {
  name: "docdb-logs-exported",
  pack: "security",
  severity: "medium",
  asks: "A DocumentDB cluster exports its audit or profiler log to CloudWatch.",
  why: "Logs that stay in the cluster are not searched, not alarmed on, and vanish with it.",
  fix: "List audit, profiler or both in enabledCloudwatchLogsExports.",
  example: `new aws.docdb.Cluster("catalogue", { enabledCloudwatchLogsExports: ["audit", "profiler"] })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_85", "AVD-AWS-0020"],
  scope: "resource",
  types: ["aws:docdb/cluster:Cluster"],
  check(cluster) {
    const exported = property(cluster, "enabledCloudwatchLogsExports");
    if (hasUnknown(exported)) return [];
    return strings(exported).some((log) => log === "audit" || log === "profiler")
      ? []
      : [{ message: "enabledCloudwatchLogsExports has neither audit nor profiler: logs stay in the cluster" }];
  },
};
