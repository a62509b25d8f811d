import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { declareAlarms, type MetricAlarm } from "../../observability/alarms/metricAlarm";
import { declareLogGroup } from "../../security/encryptedLogGroup";
import { memoryGiB } from "./instanceClasses";
import { child, type RdsScope } from "./rdsScope";

/** Log groups of the exported logs of one instance. */
export function declareLogGroups(
  scope: RdsScope,
  suffix: string,
  identifier: pulumi.Input<string>,
): aws.cloudwatch.LogGroup[] {
  return scope.engine.logs.map((log) =>
    declareLogGroup(
      [scope.name, suffix, log].filter((part) => part !== "").join("-"),
      {
        logGroupName: pulumi.interpolate`/aws/rds/instance/${identifier}/${log}`,
        retentionDays: scope.plan.logRetentionDays,
        kmsKeyArn: scope.kmsKeyArn,
        tags: scope.tags,
        transform: scope.transform.logGroup,
      },
      { parent: scope.parent },
    ),
  );
}

/** The role with which RDS sends enhanced monitoring to CloudWatch; undefined where it is off. */
export function declareMonitoringRole(scope: RdsScope): aws.iam.Role | undefined {
  if (scope.plan.monitoringIntervalSeconds === 0) return undefined;
  const invoke = { parent: scope.parent };
  const role = new aws.iam.Role(
    ...child<aws.iam.RoleArgs>(scope, "monitoring", scope.transform.monitoringRole, {
      description: pulumi.interpolate`Enhanced monitoring of ${scope.identifier}`,
      assumeRolePolicy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "monitoring.rds.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": aws.getCallerIdentityOutput({}, invoke).accountId } },
          },
        ],
      }),
      tags: scope.tags,
    }),
  );
  const partition = aws.getPartitionOutput({}, invoke).partition;
  new aws.iam.RolePolicyAttachment(
    `${scope.name}-monitoring`,
    {
      role: role.name,
      policyArn: pulumi.interpolate`arn:${partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`,
    },
    { parent: scope.parent },
  );
  return role;
}

const GIB = 2 ** 30;
/** Share of its memory that an instance leaves to the engine, by RDS's `DBInstanceClassMemory`, about. */
const MEMORY_SHARE = 0.9;
const NAMESPACE = "AWS/RDS";

/** Alarms of the primary and, for replicas, of how far they lag behind. */
export function declareDatabaseAlarms(scope: RdsScope, replicas: Record<string, aws.rds.Instance>): void {
  const { args, plan, engine, identifier, tags, transform } = scope;
  if (args.alarms === false) return;
  const of = { namespace: NAMESPACE, dimensions: { DBInstanceIdentifier: identifier } };
  const maxConnections = Math.floor(
    ((memoryGiB(plan.instanceClass) ?? 1) * GIB * MEMORY_SHARE) / engine.bytesPerConnection,
  );
  const alarms: Record<string, MetricAlarm> = {
    cpu: {
      ...of,
      metric: "CPUUtilization",
      statistic: "Average",
      comparison: "above",
      threshold: 80,
      minutes: 15,
      description:
        "The database is short of CPU: look at its top statements in Performance Insights, or take a larger class.",
    },
    storage: {
      ...of,
      metric: "FreeStorageSpace",
      statistic: "Minimum",
      comparison: "below",
      threshold: Math.round(plan.storageGiB * 0.1 * GIB),
      minutes: 10,
      description: "Less than a tenth of the initial storage is free: raise maxStorageGiB, or look for what grows.",
    },
    connections: {
      ...of,
      metric: "DatabaseConnections",
      statistic: "Maximum",
      comparison: "above",
      threshold: Math.floor(Math.min(maxConnections, 5000) * 0.8),
      minutes: 10,
      description:
        "Four fifths of the possible connections are in use: pool connections, or take a class with more memory.",
    },
  };
  const options = { topicArns: args.alarms?.topicArns, tags, transform: transform.alarm };
  declareAlarms(scope.name, { ...alarms, ...lagAlarms(replicas) }, options, { parent: scope.parent });
}

function lagAlarms(replicas: Record<string, aws.rds.Instance>): Record<string, MetricAlarm> {
  const entries = Object.entries(replicas).map(([name, replica]): [string, MetricAlarm] => [
    `${name}-lag`,
    {
      namespace: NAMESPACE,
      dimensions: { DBInstanceIdentifier: replica.identifier },
      metric: "ReplicaLag",
      statistic: "Maximum",
      comparison: "above",
      threshold: 60,
      minutes: 10,
      description: "The read replica is more than a minute behind: it is too small, or a long query holds it up.",
    },
  ]);
  return Object.fromEntries(entries);
}
