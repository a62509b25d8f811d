import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { EnvironmentClass, Transform } from "../../foundation";
import type { NetworkSource } from "../../security";
import type { BrokerNetwork } from "../brokerNetwork";
import type { TopicSettings } from "./kafkaTopic";

export type MonitoringLevel = "DEFAULT" | "PER_BROKER" | "PER_TOPIC_PER_BROKER" | "PER_TOPIC_PER_PARTITION";

export interface KafkaClusterArgs {
  /** Private subnets in two or three zones, each of which gets the same number of brokers. */
  network: BrokerNetwork;
  /** Row of the preset table: broker type, number, storage, log retention, protection. Default: `dev`. */
  environmentClass?: EnvironmentClass;
  /** Kafka version of MSK, e.g. `3.9.x.kraft`. Default: that. A cluster cannot move between ZooKeeper and KRaft. */
  version?: string;
  /** E.g. `kafka.m7g.large`. Default: the class's preset. */
  instanceType?: string;
  /** Brokers in each zone, 1 to 20. Default: the class's preset. */
  brokersPerZone?: number;
  /** Initial storage of one broker, GiB, 1 to 16384. Default: the class's preset. */
  storageGiB?: number;
  /** Limit up to which a broker's storage grows by itself, GiB; 0 turns growth off. Default: the class's preset. */
  maxStorageGiB?: number;
  /** Name of the cluster. Default: the component's name and a random suffix. */
  clusterName?: string;
  /** Broker properties laid over the safe ones. */
  serverProperties?: Record<string, string>;
  /** Metrics in CloudWatch; from `PER_BROKER` on they are billed. Default: `PER_BROKER`, which the alarms need. */
  monitoring?: MonitoringLevel;
  /** Prometheus exporters of brokers and their hosts, ports 11001 and 11002. Default: true. */
  openMonitoring?: boolean;
  /** Key of disks and logs; its policy must admit CloudWatch Logs. Default: a new `EncryptionKey`. */
  kmsKeyArn?: pulumi.Input<string>;
  /** Days that broker logs are kept. Default: the class's preset. */
  logRetentionDays?: number;
  /** Pulumi's `protect`; MSK has no protection of its own. Default: the class's preset. */
  deletionProtection?: boolean;
  /** Topics by name. Workloads can add their own with `KafkaTopic`. Default: none. */
  topics?: Record<string, TopicSettings>;
  /** Who may connect, by a name of your choice. More with the method `allowFrom`. Default: nobody. */
  allowFrom?: Record<string, NetworkSource>;
  /** CloudWatch alarms and who is told; `false` turns them off. Default: on, nobody is told. */
  alarms?: { topicArns?: pulumi.Input<string>[] } | false;
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: KafkaTransforms;
}

export interface KafkaTransforms {
  cluster?: Transform<aws.msk.ClusterArgs>;
  configuration?: Transform<aws.msk.ConfigurationArgs>;
  securityGroup?: Transform<aws.ec2.SecurityGroupArgs>;
  logGroup?: Transform<aws.cloudwatch.LogGroupArgs>;
  topic?: Transform<aws.msk.TopicArgs>;
  scalingTarget?: Transform<aws.appautoscaling.TargetArgs>;
  scalingPolicy?: Transform<aws.appautoscaling.PolicyArgs>;
  alarm?: Transform<aws.cloudwatch.MetricAlarmArgs>;
}
