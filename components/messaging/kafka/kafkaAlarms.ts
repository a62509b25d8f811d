import * as pulumi from "@pulumi/pulumi";
import { declareAlarms, type MetricAlarm } from "../../observability/alarms/metricAlarm";
import type { KafkaClusterArgs } from "./kafkaClusterArgs";

const NAMESPACE = "AWS/Kafka";

export function declareKafkaAlarms(
  name: string,
  clusterName: pulumi.Output<string>,
  { alarms, tags, transform }: KafkaClusterArgs,
  opts: pulumi.CustomResourceOptions,
): void {
  if (alarms === false) return;
  declareAlarms(
    name,
    kafkaAlarms(clusterName),
    { topicArns: alarms?.topicArns, tags, transform: transform?.alarm },
    opts,
  );
}

function kafkaAlarms(clusterName: pulumi.Output<string>): Record<string, MetricAlarm> {
  const fullest = (metric: string) =>
    pulumi.interpolate`SELECT MAX(${metric}) FROM SCHEMA("${NAMESPACE}", "Broker ID", "Cluster Name") WHERE "Cluster Name" = '${clusterName}'`;
  return {
    disk: {
      query: fullest("KafkaDataLogsDiskUsed"),
      comparison: "above",
      threshold: 80,
      minutes: 10,
      description:
        "A broker's disk is nearly full; a full one stops the broker. Shorten retention or raise maxStorageGiB.",
    },
    "offline-partitions": {
      namespace: NAMESPACE,
      metric: "OfflinePartitionsCount",
      statistic: "Maximum",
      dimensions: { "Cluster Name": clusterName },
      comparison: "above",
      threshold: 0,
      minutes: 5,
      description: "Partitions without a leader can be neither written nor read: look at which brokers are down.",
    },
    "under-replicated": {
      query: fullest("UnderReplicatedPartitions"),
      comparison: "above",
      threshold: 0,
      minutes: 15,
      description:
        "Copies lag behind: a broker is down, being patched, or overloaded. One more failure may stop writes.",
    },
  };
}
