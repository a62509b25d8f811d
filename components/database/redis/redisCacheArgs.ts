import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { EnvironmentClass, Transform } from "../../foundation";
import type { NetworkSource } from "../../security";

/** Where a cache is put. A `Vpc` fits as it is, and so does `network` of the platform's outputs. */
export interface CacheNetwork {
  vpcId: pulumi.Input<string>;
  /** ElastiCache subnet group. Default: a new one over `databaseSubnetIds`. */
  cacheSubnetGroupName?: pulumi.Input<string | undefined>;
  /** Subnets without a route from the internet, in at least two zones. Used where no group is given. */
  databaseSubnetIds?: pulumi.Input<pulumi.Input<string>[]>;
}

export type CacheEngine = "valkey" | "redis";

export interface RedisCacheArgs {
  network: CacheNetwork;
  /** Row of the preset table: node type, replicas and snapshots. Default: `dev`. */
  environmentClass?: EnvironmentClass;
  /** Valkey speaks the protocol of Redis and costs a fifth less. Default: `valkey`. */
  engine?: CacheEngine;
  /** Default: `8.0` of Valkey, `7.1` of Redis. */
  version?: string;
  /** E.g. `cache.m7g.large`. Default: the class's preset. */
  nodeType?: string;
  /** Copies in other zones, one of which takes over when the primary fails, 0 to 5. Default: the class's preset. */
  replicas?: number;
  /** Days that daily snapshots are kept, 0 to 35. Default: the class's preset. */
  snapshotRetentionDays?: number;
  /** UTC, e.g. `03:00-04:00`. Default: chosen by ElastiCache. */
  snapshotWindow?: string;
  /** UTC, e.g. `sun:04:30-sun:05:30`. Default: chosen by ElastiCache. */
  maintenanceWindow?: string;
  /** Engine parameters such as `maxmemory-policy`. Default: the engine's. */
  parameters?: Record<string, string>;
  /** Id of the replication group, at most 40 characters. Default: the component's name and a random suffix. */
  identifier?: string;
  /** Name of the password's secret in Secrets Manager. Default: one that the engine makes unique. */
  secretName?: pulumi.Input<string>;
  /** Key of data, secret and logs; its policy must admit CloudWatch Logs. Default: a new `EncryptionKey`. */
  kmsKeyArn?: pulumi.Input<string>;
  /** Days that slow and engine logs are kept. Default: the class's preset of databases. */
  logRetentionDays?: number;
  /** Pulumi's `protect`. Default: true in prod. */
  protect?: boolean;
  /** Who may connect, by a name of your choice. More with the method `allowFrom`. Default: nobody. */
  allowFrom?: Record<string, NetworkSource>;
  /** CloudWatch alarms and who is told; `false` turns them off. Default: on, nobody is told. */
  alarms?: { topicArns?: pulumi.Input<string>[] } | false;
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: {
    replicationGroup?: Transform<aws.elasticache.ReplicationGroupArgs>;
    parameterGroup?: Transform<aws.elasticache.ParameterGroupArgs>;
    subnetGroup?: Transform<aws.elasticache.SubnetGroupArgs>;
    securityGroup?: Transform<aws.ec2.SecurityGroupArgs>;
    logGroup?: Transform<aws.cloudwatch.LogGroupArgs>;
    alarm?: Transform<aws.cloudwatch.MetricAlarmArgs>;
  };
}
