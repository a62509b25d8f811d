import { ArgumentError } from "../../foundation";
import type { AlertingRule, Duration, RecordingRule, RuleGroup } from "./promRule";
import { CALLS, DURATION_BUCKETS, FAILED, served, type WorkloadIdentity } from "./spanMetrics";

/** What a workload promises its users. */
export interface ServiceLevel {
  /** Percent of requests that must succeed over 30 days, e.g. 99.9. Above 0 and below 100. */
  availability?: number;
  /** Milliseconds within which 95 of 100 requests are answered. */
  latencyP95Ms?: number;
  /** Milliseconds within which 99 of 100 requests are answered. */
  latencyP99Ms?: number;
}

/**
 * How fast the error budget of 30 days may burn before somebody is told: over a long window, and still now over a short
 * one. Source: Google, The Site Reliability Workbook, chapter 5, table 5-8.
 */
const BURN_RATES: readonly { factor: number; long: Duration; short: Duration; severity: "critical" | "warning" }[] = [
  { factor: 14.4, long: "1h", short: "5m", severity: "critical" },
  { factor: 6, long: "6h", short: "30m", severity: "critical" },
  { factor: 3, long: "1d", short: "2h", severity: "warning" },
  { factor: 1, long: "3d", short: "6h", severity: "warning" },
];

const WINDOWS = [...new Set(BURN_RATES.flatMap(({ long, short }) => [short, long]))];

/**
 * Recording and alert rules of a workload's objectives. Empty objectives make no rules.
 *
 * @throws ArgumentError for an availability outside 0 to 100 or a latency that is not positive.
 */
export function sloRules(identity: WorkloadIdentity, level: ServiceLevel): RuleGroup[] {
  check(identity, level);
  const name = `slo-${identity.namespace}-${identity.workload}`;
  const groups: RuleGroup[] = [];
  if (level.availability !== undefined) {
    groups.push({ name: `${name}-availability`, rules: availabilityRules(identity, level.availability) });
  }
  const latency = latencyRules(identity, level);
  if (latency.length > 0) groups.push({ name: `${name}-latency`, rules: latency });
  return groups;
}

function availabilityRules(identity: WorkloadIdentity, availability: number): (RecordingRule | AlertingRule)[] {
  const labels = labelsOf(identity);
  const recorded = WINDOWS.map((window): RecordingRule => ({
    record: errorRatio(window),
    // Without a failed request there is no series of failures: that is none, not unknown.
    expr: `(sum(rate(${CALLS}${served(identity, FAILED)}[${window}])) or vector(0)) / sum(rate(${CALLS}${served(identity)}[${window}]))`,
    labels,
  }));
  // Rounded, because 1 - 0.999 in binary is not the budget that a person wrote.
  const budget = Number(((100 - availability) / 100).toPrecision(12));
  const selector = `{namespace=${JSON.stringify(identity.namespace)},workload=${JSON.stringify(identity.workload)}}`;
  const alerts = BURN_RATES.map(({ factor, long, short, severity }): AlertingRule => {
    const limit = Number((factor * budget).toPrecision(12));
    return {
      alert: "ErrorBudgetBurn",
      expr: `${errorRatio(long)}${selector} > ${limit} and ${errorRatio(short)}${selector} > ${limit}`,
      for: "2m",
      labels: { severity, ...labels, window: long },
      annotations: {
        summary: `${identity.workload} burns its error budget ${factor} times as fast as it may`,
        description: `Over ${long} and still over ${short}, more than ${Number((limit * 100).toPrecision(6))} % of requests failed; the objective is ${availability} %.`,
      },
    };
  });
  return [...recorded, ...alerts];
}

function errorRatio(window: Duration): string {
  return `plinth:slo_errors:ratio_rate${window}`;
}

function latencyRules(identity: WorkloadIdentity, level: ServiceLevel): AlertingRule[] {
  const objectives = [
    { quantile: 0.95, limitMs: level.latencyP95Ms },
    { quantile: 0.99, limitMs: level.latencyP99Ms },
  ];
  return objectives.flatMap(({ quantile, limitMs }): AlertingRule[] => {
    if (limitMs === undefined) return [];
    const percentile = `p${quantile * 100}`;
    return [
      {
        alert: "LatencyObjectiveMissed",
        expr: `${latencyQuantile(identity, quantile)} > ${limitMs / 1000}`,
        for: "10m",
        labels: { severity: "warning", ...labelsOf(identity), quantile: percentile },
        annotations: {
          summary: `${identity.workload} answers slower than promised`,
          description: `${percentile} has been above ${limitMs} ms for ten minutes; open the workload's dashboard and a slow trace.`,
        },
      },
    ];
  });
}

/** PromQL for a quantile of a workload's response time, seconds. */
export function latencyQuantile(identity: WorkloadIdentity, quantile: number, window = "5m"): string {
  return `histogram_quantile(${quantile}, sum by (le) (rate(${DURATION_BUCKETS}${served(identity)}[${window}])))`;
}

function labelsOf({ workload, namespace }: WorkloadIdentity): Record<string, string> {
  return { workload, namespace };
}

function check({ workload }: WorkloadIdentity, { availability, latencyP95Ms, latencyP99Ms }: ServiceLevel): void {
  const component = `Objectives of ${JSON.stringify(workload)}`;
  if (availability !== undefined && !(availability > 0 && availability < 100)) {
    throw new ArgumentError({
      component,
      path: "availability",
      given: availability,
      allowed: "percent above 0 and below 100",
    });
  }
  for (const [path, given] of Object.entries({ latencyP95Ms, latencyP99Ms })) {
    if (given === undefined || given > 0) continue;
    throw new ArgumentError({ component, path, given, allowed: "milliseconds above 0" });
  }
}
