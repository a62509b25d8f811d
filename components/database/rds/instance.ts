import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { ReadReplicaArgs, RestoreSource } from "./rdsArgs";
import { declareLogGroups } from "./monitoring";
import { child, type RdsScope } from "./rdsScope";

/** The parts that an instance is put together from. */
export interface InstanceParts {
  subnetGroupName: pulumi.Output<string>;
  securityGroupId: pulumi.Output<string>;
  parameterGroup: aws.rds.ParameterGroup;
  monitoringRole?: aws.iam.Role;
}

/** Days that Performance Insights keeps, by mode of Database Insights (RDS User Guide, "Database Insights pricing"). */
const INSIGHTS_DAYS = { standard: 7, advanced: 465 } as const;

export function declarePrimary(
  scope: RdsScope,
  parts: InstanceParts,
  finalSnapshotName: pulumi.Input<string>,
): aws.rds.Instance {
  const { args, plan, engine, identifier, kmsKeyArn } = scope;
  const logGroups = declareLogGroups(scope, "", identifier);
  const restored = args.restore !== undefined;
  return new aws.rds.Instance(
    ...child<aws.rds.InstanceArgs>(
      scope,
      "",
      scope.transform.instance,
      {
        ...sharedArgs(scope, parts),
        identifier,
        engine: engine.name,
        engineVersion: plan.version,
        instanceClass: plan.instanceClass,
        allocatedStorage: plan.storageGiB,
        maxAllocatedStorage: plan.maxStorageGiB === 0 ? undefined : plan.maxStorageGiB,
        storageEncrypted: true,
        kmsKeyId: kmsKeyArn,
        dbSubnetGroupName: parts.subnetGroupName,
        multiAz: plan.multiAz,
        // A restored instance brings its own user and databases; RDS refuses other names for them.
        dbName: restored ? undefined : args.databaseName,
        username: restored ? undefined : plan.username,
        manageMasterUserPassword: true,
        masterUserSecretKmsKeyId: kmsKeyArn,
        deletionProtection: plan.deletionProtection,
        skipFinalSnapshot: !plan.finalSnapshot,
        finalSnapshotIdentifier: plan.finalSnapshot ? finalSnapshotName : undefined,
        deleteAutomatedBackups: !plan.finalSnapshot,
        allowMajorVersionUpgrade: args.allowMajorVersionUpgrade,
        blueGreenUpdate: args.blueGreenUpdate ? { enabled: true } : undefined,
        engineLifecycleSupport: `open-source-rds-extended-support${args.extendedSupport ? "" : "-disabled"}`,
        ...restoreArgs(args.restore),
      },
      { protect: plan.deletionProtection, dependsOn: logGroups },
    ),
  );
}

export function declareReplica(
  scope: RdsScope,
  parts: InstanceParts,
  primary: aws.rds.Instance,
  [name, replica]: [string, ReadReplicaArgs],
): aws.rds.Instance {
  const identifier = pulumi.interpolate`${scope.identifier}-${name}`;
  const logGroups = declareLogGroups(scope, name, identifier);
  return new aws.rds.Instance(
    ...child<aws.rds.InstanceArgs>(
      scope,
      name,
      scope.transform.readReplica,
      {
        ...sharedArgs(scope, parts),
        identifier,
        replicateSourceDb: primary.identifier,
        instanceClass: replica.instanceClass ?? scope.plan.instanceClass,
        availabilityZone: replica.availabilityZone,
        multiAz: replica.multiAz ?? false,
        storageEncrypted: true,
        deletionProtection: scope.plan.deletionProtection,
        // Its data is the primary's, which takes its own snapshot.
        skipFinalSnapshot: true,
      },
      { dependsOn: logGroups },
    ),
  );
}

/** What a primary and its replicas have in common. */
function sharedArgs(scope: RdsScope, parts: InstanceParts) {
  const { args, plan, engine } = scope;
  const mode = args.insights ?? "standard";
  return {
    storageType: args.storageType ?? "gp3",
    iops: args.iops,
    port: engine.port,
    vpcSecurityGroupIds: [parts.securityGroupId],
    publiclyAccessible: args.publiclyAccessible ?? false,
    parameterGroupName: parts.parameterGroup.name,
    caCertIdentifier: args.caCertificate ?? "rds-ca-rsa2048-g1",
    iamDatabaseAuthenticationEnabled: true,
    backupRetentionPeriod: plan.backupRetentionDays,
    backupWindow: args.backupWindow,
    maintenanceWindow: args.maintenanceWindow,
    copyTagsToSnapshot: true,
    autoMinorVersionUpgrade: true,
    applyImmediately: plan.applyImmediately,
    enabledCloudwatchLogsExports: [...engine.logs],
    databaseInsightsMode: mode,
    performanceInsightsEnabled: plan.insightsEnabled,
    performanceInsightsKmsKeyId: plan.insightsEnabled ? scope.kmsKeyArn : undefined,
    performanceInsightsRetentionPeriod: plan.insightsEnabled ? INSIGHTS_DAYS[mode] : undefined,
    monitoringInterval: plan.monitoringIntervalSeconds,
    monitoringRoleArn: parts.monitoringRole?.arn,
    tags: scope.tags,
  } satisfies Partial<aws.rds.InstanceArgs>;
}

function restoreArgs(restore: RestoreSource | undefined): Partial<aws.rds.InstanceArgs> {
  if (restore === undefined) return {};
  if ("snapshotIdentifier" in restore) return { snapshotIdentifier: restore.snapshotIdentifier };
  const { sourceIdentifier, time } = restore;
  return {
    restoreToPointInTime: {
      sourceDbInstanceIdentifier: sourceIdentifier,
      restoreTime: time,
      useLatestRestorableTime: time === undefined ? true : undefined,
    },
  };
}
