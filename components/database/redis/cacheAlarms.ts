import type * as pulumi from "@pulumi/pulumi";
import { declareAlarms, type MetricAlarm } from "../../observability/alarms/metricAlarm";
import type { RedisCacheArgs } from "./redisCacheArgs";

/** Alarms of each node: ElastiCache publishes memory and CPU by node, not by group. */
export function declareCacheAlarms(
  name: string,
  groupId: pulumi.Output<string>,
  nodes: number,
  { alarms, tags, transform }: RedisCacheArgs,
  opts: pulumi.CustomResourceOptions,
): void {
  if (alarms === false) return;
  for (let node = 1; node <= nodes; node++) {
    const dimensions = { CacheClusterId: groupId.apply((id) => `${id}-${String(node).padStart(3, "0")}`) };
    const options = { topicArns: alarms?.topicArns, tags, transform: transform?.alarm };
    declareAlarms(`${name}-${node}`, nodeAlarms(dimensions), options, opts);
  }
}

function nodeAlarms(dimensions: Record<string, pulumi.Input<string>>): Record<string, MetricAlarm> {
  const of = { namespace: "AWS/ElastiCache", dimensions, comparison: "above" } as const;
  return {
    memory: {
      ...of,
      metric: "DatabaseMemoryUsagePercentage",
      statistic: "Maximum",
      threshold: 80,
      minutes: 10,
      description: "The cache is nearly full and will soon evict keys or refuse writes: take a larger node type.",
    },
    cpu: {
      ...of,
      metric: "EngineCPUUtilization",
      statistic: "Average",
      threshold: 80,
      minutes: 15,
      description: "The cache's single engine thread is busy: look at the slow log, or take a faster node type.",
    },
  };
}
