import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { transformed, type Transform } from "../../foundation";

/** When a CloudWatch metric should wake somebody. */
export interface MetricAlarm {
  /** CloudWatch namespace, e.g. `AWS/RDS`. */
  namespace: string;
  metric: string;
  statistic: "Average" | "Maximum" | "Minimum" | "Sum";
  comparison: "above" | "below";
  threshold: pulumi.Input<number>;
  /** Minutes, in periods of five, for which the metric must be beyond the threshold. */
  minutes: number;
  /** What it means and what to do. */
  description: string;
  dimensions: Record<string, pulumi.Input<string>>;
  /** What silence means. Default: `missing`, the alarm keeps its state. */
  silence?: "missing" | "breaching" | "notBreaching";
}

export interface AlarmOptions {
  /** SNS topics that are told when an alarm begins and ends. Default: none. */
  topicArns?: pulumi.Input<string>[];
  tags?: Record<string, pulumi.Input<string>>;
  transform?: Transform<aws.cloudwatch.MetricAlarmArgs>;
}

const PERIOD_MINUTES = 5;
const OPERATORS = { above: "GreaterThanThreshold", below: "LessThanThreshold" } as const;

/** Declares CloudWatch alarms, by their name's last part. */
export function declareAlarms(
  prefix: string,
  alarms: Record<string, MetricAlarm>,
  { topicArns = [], tags, transform }: AlarmOptions,
  opts: pulumi.CustomResourceOptions,
): aws.cloudwatch.MetricAlarm[] {
  return Object.entries(alarms).map(([suffix, alarm]) => {
    const args: aws.cloudwatch.MetricAlarmArgs = {
      namespace: alarm.namespace,
      metricName: alarm.metric,
      statistic: alarm.statistic,
      comparisonOperator: OPERATORS[alarm.comparison],
      threshold: alarm.threshold,
      period: PERIOD_MINUTES * 60,
      evaluationPeriods: Math.ceil(alarm.minutes / PERIOD_MINUTES),
      dimensions: alarm.dimensions,
      alarmDescription: alarm.description,
      treatMissingData: alarm.silence ?? "missing",
      alarmActions: topicArns,
      okActions: topicArns,
      tags,
    };
    return new aws.cloudwatch.MetricAlarm(...transformed(transform, `${prefix}-${suffix}`, args, opts));
  });
}
