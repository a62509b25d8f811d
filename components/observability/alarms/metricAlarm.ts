import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { transformed, type Transform } from "../../foundation";

/** One CloudWatch metric, or a Metrics Insights query over many. */
type MetricSource =
  | {
      /** CloudWatch namespace, e.g. `AWS/RDS`. */
      namespace: string;
      metric: string;
      statistic: "Average" | "Maximum" | "Minimum" | "Sum";
      dimensions: Record<string, pulumi.Input<string>>;
    }
  | { query: pulumi.Input<string> };

/** When a metric should wake somebody. */
export type MetricAlarm = MetricSource & {
  comparison: "above" | "below";
  threshold: pulumi.Input<number>;
  /** Minutes, in periods of five, for which the metric must be beyond the threshold. */
  minutes: number;
  /** What it means and what to do. */
  description: string;
  /** What silence means. Default: `missing`, the alarm keeps its state. */
  silence?: "missing" | "breaching" | "notBreaching";
};

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
      ...sourceOf(alarm),
      comparisonOperator: OPERATORS[alarm.comparison],
      threshold: alarm.threshold,
      evaluationPeriods: Math.ceil(alarm.minutes / PERIOD_MINUTES),
      alarmDescription: alarm.description,
      treatMissingData: alarm.silence ?? "missing",
      alarmActions: topicArns,
      okActions: topicArns,
      tags,
    };
    return new aws.cloudwatch.MetricAlarm(...transformed(transform, `${prefix}-${suffix}`, args, opts));
  });
}

function sourceOf(alarm: MetricSource): Partial<aws.cloudwatch.MetricAlarmArgs> {
  const period = PERIOD_MINUTES * 60;
  if ("query" in alarm) {
    return { metricQueries: [{ id: "q1", expression: alarm.query, period, returnData: true }] };
  }
  const { namespace, metric, statistic, dimensions } = alarm;
  return { namespace, metricName: metric, statistic, dimensions, period };
}
