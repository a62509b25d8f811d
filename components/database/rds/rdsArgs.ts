import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { EnvironmentClass, Transform } from "../../foundation";
import type { NetworkSource } from "../../security";
import type { Parameter } from "./engine";

/** Where a database is put. A `Vpc` fits as it is, and so does `network` of the platform's outputs. */
export interface DatabaseNetwork {
  vpcId: pulumi.Input<string>;
  /** RDS subnet group. Default: a new one over `databaseSubnetIds`. */
  databaseSubnetGroupName?: pulumi.Input<string | undefined>;
  /** Subnets without a route from the internet, in at least two zones. Used where no group is given. */
  databaseSubnetIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/** What a new instance starts from. */
export type RestoreSource =
  | { snapshotIdentifier: pulumi.Input<string> }
  | {
      /** Instance whose automated backups are restored. */
      sourceIdentifier: pulumi.Input<string>;
      /** UTC, e.g. `2026-11-24T03:00:00Z`. Default: the latest moment that can be restored. */
      time?: string;
    };

export interface ReadReplicaArgs {
  /** Default: the primary's. */
  instanceClass?: string;
  /** Default: chosen by RDS. */
  availabilityZone?: string;
  multiAz?: boolean;
}

export interface RdsDatabaseArgs {
  network: DatabaseNetwork;
  /** Row of the preset table: class, storage, protection, backups, monitoring. Default: `dev`. */
  environmentClass?: EnvironmentClass;
  /** Major or minor version, e.g. `17` or `17.6`; a major version follows its newest minor. Default: the engine's. */
  version?: string;
  /** E.g. `db.m7g.large`. Default: the class's preset. */
  instanceClass?: string;
  /** Initial storage, GiB, 20 to 65536. Default: the class's preset. */
  storageGiB?: number;
  /** Limit up to which storage grows by itself, GiB; 0 turns growth off. Default: the class's preset. */
  maxStorageGiB?: number;
  /** `gp3`, or `io2` with `iops`. Default: `gp3`. */
  storageType?: "gp3" | "io2";
  /** Provisioned I/O operations per second. Default: what the storage type includes. */
  iops?: number;
  /** A standby in another zone. Default: the class's preset. */
  multiAz?: boolean;
  /** Days that any second can be restored from, 1 to 35. Default: the class's preset. */
  backupRetentionDays?: number;
  /** UTC, e.g. `03:00-04:00`. Default: chosen by RDS. */
  backupWindow?: string;
  /** UTC, e.g. `sun:04:30-sun:05:30`. Default: chosen by RDS. */
  maintenanceWindow?: string;
  /** Refuses deletion, by RDS and by Pulumi's `protect`. Default: the class's preset. */
  deletionProtection?: boolean;
  /** Takes a snapshot before deletion. Default: the class's preset. */
  finalSnapshot?: boolean;
  /** Default: the component's name and a random suffix. */
  identifier?: string;
  /** A database to make beside the engine's own. Default: none. */
  databaseName?: string;
  /** Master user. Default: `plinth`. */
  username?: string;
  /** Days between rotations of the master password, 1 to 1000. Default: the class's preset. */
  passwordRotationDays?: number;
  /** Key of storage, insights, logs and master secret; its policy must admit CloudWatch Logs. Default: a new `EncryptionKey`. */
  kmsKeyArn?: pulumi.Input<string>;
  /** Engine parameters laid over those that force TLS and logging, by name. */
  parameters?: Record<string, string | Parameter>;
  /** Certificate authority of the server certificate. Default: `rds-ca-rsa2048-g1`. */
  caCertificate?: "rds-ca-rsa2048-g1" | "rds-ca-rsa4096-g1" | "rds-ca-ecc384-g1";
  /** Seconds between samples of enhanced monitoring: 0 (off), 1, 5, 10, 15, 30 or 60. Default: the class's preset. */
  monitoringIntervalSeconds?: number;
  /** Database Insights; `advanced` keeps 15 months and is billed by vCPU. Default: `standard`, seven days, free. */
  insights?: "standard" | "advanced";
  /** Days that exported logs are kept. Default: the class's preset. */
  logRetentionDays?: number;
  /** Lets a major `version` that is higher than the present one be applied. Default: false. */
  allowMajorVersionUpgrade?: boolean;
  /** Makes changes on a copy and switches over, so that an upgrade costs about a minute. Default: false. */
  blueGreenUpdate?: boolean;
  /** Makes changes at once instead of in the maintenance window. Default: true in dev. */
  applyImmediately?: boolean;
  /** Pays for a version beyond its standard support instead of being upgraded. Default: false. */
  extendedSupport?: boolean;
  /**
   * Gives the instance a public address. Default: false. It exists so that a migration can ask for it: the security pack
   * refuses it (rule `rds-not-public`) unless waived.
   */
  publiclyAccessible?: boolean;
  /** Who may connect, by a name of your choice. More with the method `allowFrom`. Default: nobody. */
  allowFrom?: Record<string, NetworkSource>;
  /** Copies that serve reads, by name. Default: none. */
  readReplicas?: Record<string, ReadReplicaArgs>;
  /** Starts from a snapshot or from another instance's backups. Default: empty. */
  restore?: RestoreSource;
  /** CloudWatch alarms and who is told; `false` turns them off. Default: on, nobody is told. */
  alarms?: { topicArns?: pulumi.Input<string>[] } | false;
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: RdsTransforms;
}

export interface RdsTransforms {
  instance?: Transform<aws.rds.InstanceArgs>;
  /** Called for each replica. */
  readReplica?: Transform<aws.rds.InstanceArgs>;
  parameterGroup?: Transform<aws.rds.ParameterGroupArgs>;
  subnetGroup?: Transform<aws.rds.SubnetGroupArgs>;
  securityGroup?: Transform<aws.ec2.SecurityGroupArgs>;
  monitoringRole?: Transform<aws.iam.RoleArgs>;
  logGroup?: Transform<aws.cloudwatch.LogGroupArgs>;
  rotation?: Transform<aws.secretsmanager.SecretRotationArgs>;
  alarm?: Transform<aws.cloudwatch.MetricAlarmArgs>;
}
